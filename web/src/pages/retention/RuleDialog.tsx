// Another span for a kind of thing; it is in force once somebody else has confirmed it.
import { useTranslation } from 'react-i18next';
import { proposeRetentionRule } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { ReasonField } from '../../parts/form/ReasonField';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { ruleTouches, type RuleLine } from './RulesPanel';

export function RuleDialog({ line, close }: { line: RuleLine; close: () => void }) {
  const { t } = useTranslation();
  const { kind } = line;
  const form = useDraftedAct(
    `retention_rule.${kind}`,
    { months: String(line.months || line.suggested), reason: '' },
    ({ months, reason }) =>
      proposeRetentionRule({
        // Nothing is no number: only a zero that was entered keeps for good.
        body: { kind, months: Number.parseInt(months, 10), reason: reason.trim() },
      }),
    ruleTouches,
    close,
  );
  return (
    <DialogForm
      title={t('retention.propose_rule')}
      form={form}
      fields={['months', 'reason']}
      close={close}
    >
      <p className="ask-thing">{t(`retention.kind.${kind}`)}</p>
      <p className="ask-consequence">{t('retention.propose_rule_follows')}</p>
      <TextLine
        label={t('retention.months_label')}
        name="months"
        help={t('retention.months_help', { least: line.least })}
        value={form.value.months}
        change={(to) => form.set({ months: to.replace(/\D/g, '') })}
        problem={form.problem}
      />
      <ReasonField
        value={form.value.reason}
        change={(reason) => form.set({ reason })}
        wrong={wordsOfField(form.problem, 'reason')}
      />
    </DialogForm>
  );
}
