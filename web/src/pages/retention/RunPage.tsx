// One run: what it is about, who proposed and signed it, and the protocol of what is gone.
import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { declineRetentionRun, readRetentionRun } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { Protocol } from './Protocol';
import './retention.css';
import { runTones } from './RunsPanel';
import { SignRun } from './SignRun';
import { Things } from './Things';

const follows = ['retention_runs', 'legal_holds', 'people', 'documents'];

export function RunPage({ run: id = '' }: Record<string, string>) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const [signs, setSigns] = useState(false);
  const read = useRead(
    ['retention run', id],
    () => readRetentionRun({ path: { run: id } }),
    follows,
  );
  const { data } = read;
  if (read.problem && !data) return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  if (!data) return <Waiting />;
  const { run } = data;
  const acts = (
    <>
      {data.actions.includes('sign_retention_run') && (
        <Button type="primary" onClick={() => setSigns(true)}>
          {t('retention.sign')}…
        </Button>
      )}
      {data.actions.includes('decline_retention_run') && (
        <ActButton
          label={t('retention.decline_run')}
          thing={run.number}
          reasonFor={`decline_retention_run.${id}`}
          run={(reason) => declineRetentionRun({ path: { run: id }, body: { reason } })}
          touches={follows}
        />
      )}
    </>
  );
  return (
    <>
      <PageHead
        title={run.reason}
        number={run.number}
        way={[{ to: '/retention', label: t('retention.title') }]}
        acts={acts}
      >
        <StateChip tone={runTones[run.state]}>{t(`retention.state.${run.state}`)}</StateChip>
        <span>
          {t('retention.proposed_by', {
            who: run.proposed_by ? said(run.proposed_by.name) : '—',
            time: times.zoned(run.proposed_at),
          })}
        </span>
        {run.closed_by && run.closed_at && (
          <span>
            {t(`retention.closed_by.${run.state}`, {
              who: said(run.closed_by.name),
              time: times.zoned(run.closed_at),
            })}
          </span>
        )}
        {run.declined_because && <bdi>{run.declined_because}</bdi>}
      </PageHead>
      <section className="panel" aria-label={t('retention.run_things')}>
        <div className="panel-head">
          <h2 className="panel-title">{t('retention.run_things')}</h2>
          <span>{t('retention.things', { count: run.items })}</span>
        </div>
        <div className="panel-body">
          <Things things={data.items} />
        </div>
      </section>
      {data.protocol && <Protocol protocol={data.protocol} />}
      {signs && (
        <SignRun run={id} number={run.number} count={run.items} close={() => setSigns(false)} />
      )}
    </>
  );
}
