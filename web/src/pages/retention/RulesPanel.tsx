// The rules: one a kind, what is proposed, and who may confirm it.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerRetentionRule,
  listRetentionRules,
  type ListRetentionRulesAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { Panel } from './Panel';
import { RuleDialog } from './RuleDialog';
import { useMonths } from './useMonths';

export type RuleLine = ListRetentionRulesAnswer['items'][number];
export const ruleTouches = ['retention_rules'];

export function RulesPanel() {
  const { t } = useTranslation();
  const read = useRead(['retention rules'], () => listRetentionRules(), ruleTouches);
  return (
    <Panel title={t('retention.rules')} read={read}>
      <ul className="plain-list">
        {read.data?.items.map((line) => (
          <OneRule key={line.kind} line={line} />
        ))}
      </ul>
    </Panel>
  );
}

function OneRule({ line }: { line: RuleLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const months = useMonths();
  const [proposes, setProposes] = useState(false);
  const kind = t(`retention.kind.${line.kind}`);
  return (
    <li className="plain-row">
      <div className="retention-words">
        <strong>{kind}</strong>
        <span>{months(line.months)}</span>
        <span className="plain-note">
          {t(`retention.counts_from.${line.kind}`)}
          {line.confirmed_by &&
            line.confirmed_at &&
            ` · ${t('retention.confirmed', {
              who: said(line.confirmed_by.name),
              time: times.zoned(line.confirmed_at),
            })}`}
        </span>
        {line.proposed_months !== undefined && (
          <span className="retention-proposed">
            <StateWord tone="need">{t('retention.waits')}</StateWord>
            <span>{months(line.proposed_months)}</span>
            <bdi>{line.proposed_because}</bdi>
            <span className="plain-note">
              {line.proposed_by && said(line.proposed_by.name)}{' '}
              {line.proposed_at && times.zoned(line.proposed_at)}
            </span>
          </span>
        )}
      </div>
      <div className="retention-acts">
        {line.actions.includes('propose_retention_rule') && (
          <Button onClick={() => setProposes(true)}>{t('retention.propose_rule')}…</Button>
        )}
        <Answers line={line} kind={kind} />
      </div>
      {proposes && <RuleDialog line={line} close={() => setProposes(false)} />}
    </li>
  );
}

function Answers({ line, kind }: { line: RuleLine; kind: string }) {
  const { t } = useTranslation();
  const months = useMonths();
  const path = { rule: line.id ?? '' };
  const thing = `${kind}：${months(line.proposed_months ?? 0)}`;
  return (
    <>
      {line.actions.includes('confirm') && (
        <ActButton
          primary
          label={t('retention.confirm')}
          thing={thing}
          consequence={t('retention.confirm_follows')}
          run={() => answerRetentionRule({ path, body: { confirmed: true, reason: '' } })}
          touches={ruleTouches}
        />
      )}
      {line.actions.includes('decline') && (
        <ActButton
          label={t('retention.decline')}
          thing={thing}
          reasonFor={`answer_retention_rule.${line.id}`}
          run={(reason) => answerRetentionRule({ path, body: { confirmed: false, reason } })}
          touches={ruleTouches}
        />
      )}
    </>
  );
}
