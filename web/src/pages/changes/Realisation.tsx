// How a change is realised: its releases with planned and actual dates, its items in the CMDB.
import { useTranslation } from 'react-i18next';
import { listChangeReleases, type ListChangeReleasesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import '../../parts/list/list.css';
import { useRead } from '../../parts/read';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';

type Line = ListChangeReleasesAnswer['items'][number];

export function Realisation({ change }: { change: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = () => listChangeReleases({ path: { change } });
  const follows = ['carried_changes', 'releases', 'configuration_items'];
  const { data } = useRead(['changes', change, 'releases'], read, follows);
  if (!data) return null;
  return (
    <section className="panel" aria-label={t('around.realisation.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('around.realisation.title')}</h2>
      </div>
      <div className="panel-body">
        {data.items.length === 0 ? (
          <p className="plain-note">{t('around.realisation.none')}</p>
        ) : (
          <Timetable lines={data.items} />
        )}
        {data.changed.length > 0 && (
          <dl className="facts">
            <dt>{t('around.realisation.items')}</dt>
            <dd>
              <ul className="plain-list">
                {data.changed.map((each) => (
                  <li key={each.id}>
                    <Link to={`/configuration/${each.id}`}>{said(each.name)}</Link> {each.code}{' '}
                    {each.installed_version}{' '}
                    <StateWord tone={each.updated ? 'done' : 'wait'}>
                      {t(`around.realisation.${each.updated ? 'updated' : 'not_updated'}`)}
                    </StateWord>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
        )}
      </div>
    </section>
  );
}

function Timetable({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th>{t('around.realisation.release')}</th>
          <th>{t('around.realisation.state')}</th>
          <th>{t('around.realisation.planned')}</th>
          <th>{t('around.realisation.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((each) => (
          <tr key={each.release}>
            <td data-title={t('around.realisation.release')}>
              <Link to={`/releases/${each.release}`}>{each.title}</Link>{' '}
              <span className="page-number-small">{each.number}</span>
              {each.work_order && (
                <div className="plain-note">
                  {t('around.realisation.work_order', { number: each.work_order })}
                </div>
              )}
            </td>
            <td data-title={t('around.realisation.state')}>
              <ReleaseState state={each.state} />
              <Ended line={each} />
            </td>
            <td data-title={t('around.realisation.planned')}>
              <Between from={each.planned_start} to={each.planned_end} />
            </td>
            <td data-title={t('around.realisation.actual')}>
              <Between from={each.actual_start} to={each.actual_end} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ended({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.let_go_at) return <div className="plain-note">{t('around.realisation.let_go')}</div>;
  if (!line.ended) return null;
  const { grounds, reason, end_state } = line.ended;
  return (
    <div className="plain-note">
      {end_state === 'closed' && t('around.realisation.finished')}
      {grounds && `${t(`around.refuse.grounds.${grounds as 'unrelated'}`)} · `}
      {reason}
    </div>
  );
}

function Between({ from, to }: { from: string | undefined; to: string | undefined }) {
  const { t } = useTranslation();
  if (!from && !to) return <>{t('around.realisation.not_yet')}</>;
  return (
    <>
      {from && <Time at={from} full />}
      {to && ' – '}
      {to && <Time at={to} full />}
    </>
  );
}
