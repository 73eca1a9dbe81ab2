// What the release is for: who asks, and its changes with their analyses, as they were approved.
import { useTranslation } from 'react-i18next';
import { readChange, readRelease, readSystem } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useNames } from '../../parts/record/useThings';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

function Change({ id }: { id: string }) {
  const { t } = useTranslation();
  const read = useRead(['change', id], () => readChange({ path: { change: id } }), [
    `changes:${id}`,
  ]);
  if (!read.data) return read.problem ? <ProblemNotice problem={read.problem} /> : <Waiting />;
  const { change } = read.data;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">
          {t('task.about.change')} <span className="mono">{change.number}</span>{' '}
          <bdi>{change.title}</bdi>
        </h2>
      </div>
      <dl className="panel-body facts">
        <dt>{t('task.about.purpose')}</dt>
        <dd className="as-written">{change.purpose}</dd>
        <dt>{t('task.about.impact')}</dt>
        <dd className="as-written">{change.impact_analysis}</dd>
        <dt>{t('task.about.resources')}</dt>
        <dd className="as-written">{change.resource_analysis}</dd>
      </dl>
    </section>
  );
}

const packages = { 'x-ref': 'artifact' };

// What is put in place: each leads to the definitive library, where it is fetched and verified.
function Packages({ ids }: { ids: readonly string[] }) {
  const nameOf = useNames(packages);
  return ids.map((id) => (
    <p key={id} className="as-written">
      <Link to={`/library/${id}`}>{nameOf('artifact', id)}</Link>
    </p>
  ));
}

function SystemName({ id }: { id: string }) {
  const said = useSaid();
  const system = useRead(['system', id], () => readSystem({ path: { system: id } }), [
    `systems:${id}`,
  ]).data;
  return <bdi>{system ? said(system.name) : '…'}</bdi>;
}

export function AboutRelease({ release: id }: { release: string }) {
  const { t } = useTranslation();
  const read = useRead(['release', id], () => readRelease({ path: { release: id } }), [
    `release:${id}`,
  ]);
  if (!read.data) return read.problem ? <ProblemNotice problem={read.problem} /> : <Waiting />;
  const { release } = read.data;
  const chosen = (release.facts['release.artifacts'] ?? []) as string[];
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2 className="panel-title">{t('task.about.title')}</h2>
        </div>
        <dl className="panel-body facts">
          <dt>{t('task.about.by')}</dt>
          <dd>
            <PersonName id={release.created_by} /> <Time at={release.created_at} />
          </dd>
          {release.system && (
            <>
              <dt>{t('task.about.system')}</dt>
              <dd>
                <SystemName id={release.system} />
              </dd>
            </>
          )}
          {chosen.length > 0 && (
            <>
              <dt>{t('task.about.packages')}</dt>
              <dd>
                <Packages ids={chosen} />
              </dd>
            </>
          )}
          {release.start && (
            <>
              <dt>{t('task.about.window')}</dt>
              <dd>
                <Time at={release.start} full />
              </dd>
            </>
          )}
        </dl>
      </section>
      {release.changes.map((each) => each && <Change key={each} id={each} />)}
    </>
  );
}
