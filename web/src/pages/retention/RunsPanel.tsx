// Runs that erase, the newest first; each has a page with its protocol.
import { useTranslation } from 'react-i18next';
import { listRetentionRuns } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { Panel } from './Panel';

export const runTones = { proposed: 'need', carried_out: 'done', declined: 'wait' } as const;

export function RunsPanel() {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const read = useRead(['retention runs'], () => listRetentionRuns({ query: { limit: 100 } }), [
    'retention_runs',
  ]);
  return (
    <Panel title={t('retention.runs')} read={read}>
      {read.data?.items.length === 0 && <p className="plain-note">{t('retention.no_runs')}</p>}
      <ul className="plain-list">
        {read.data?.items.map((run) => (
          <li key={run.id} className="plain-row">
            <div className="retention-words">
              <Link to={`/retention/runs/${run.id}`}>{run.number}</Link>
              <StateWord tone={runTones[run.state]}>{t(`retention.state.${run.state}`)}</StateWord>
              <bdi>{run.reason}</bdi>
              <span className="plain-note">
                {t('retention.things', { count: run.items })} ·{' '}
                {run.proposed_by && said(run.proposed_by.name)} {times.zoned(run.proposed_at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
