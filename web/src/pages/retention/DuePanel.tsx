// What a run would erase now, and what stays although its time is over.
import { useTranslation } from 'react-i18next';
import { listRetentionDue, proposeRetentionRun } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { useRead } from '../../parts/read';
import { Panel } from './Panel';
import { Things } from './Things';

const follows = ['retention_rules', 'retention_runs', 'legal_holds'];

export function DuePanel() {
  const { t } = useTranslation();
  const read = useRead(['retention due'], () => listRetentionDue(), follows);
  const { data } = read;
  const acts = data?.actions.includes('propose_retention_run') && (
    <ActButton
      primary
      label={t('retention.propose_run')}
      thing={t('retention.things', { count: data.due.length })}
      consequence={t('retention.propose_run_follows')}
      reasonFor="propose_retention_run"
      run={(reason) => proposeRetentionRun({ body: { reason } })}
      touches={follows}
    />
  );
  return (
    <Panel title={t('retention.due')} read={read} acts={acts}>
      {data && data.due.length === 0 && <p className="plain-note">{t('retention.none_due')}</p>}
      {data && <Things things={data.due} />}
      {data && data.kept.length > 0 && (
        <>
          <h3 className="retention-kept">{t('retention.kept', { count: data.kept.length })}</h3>
          <Things things={data.kept} />
        </>
      )}
    </Panel>
  );
}
