// Another span for a kind of thing; it is in force once somebody else has confirmed it.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeRetentionRule } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { ReasonField } from '../../parts/form/ReasonField';
import { TextLine } from '../../parts/form/TextLine';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { ruleTouches, type RuleLine } from './RulesPanel';

export function RuleDialog({ line, close }: { line: RuleLine; close: () => void }) {
  const { t } = useTranslation();
  const [months, setMonths] = useState(String(line.months || line.suggested));
  const [reason, setReason] = useState('');
  const act = useAct(
    () =>
      proposeRetentionRule({
        // Nothing is no number: only a zero that was entered keeps for good.
        body: { kind: line.kind, months: Number.parseInt(months, 10), reason: reason.trim() },
      }),
    ruleTouches,
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('retention.propose_rule')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">{t(`retention.kind.${line.kind}`)}</p>
        <p className="ask-consequence">{t('retention.propose_rule_follows')}</p>
        <TextLine
          label={t('retention.months_label')}
          name="months"
          help={t('retention.months_help', { least: line.least })}
          value={months}
          change={(to) => setMonths(to.replace(/\D/g, ''))}
          problem={act.problem}
        />
        <ReasonField
          value={reason}
          change={setReason}
          wrong={wordsOfField(act.problem, 'reason')}
        />
        {act.problem && <ProblemNotice problem={act.problem} fields={['months', 'reason']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('retention.propose_rule')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
