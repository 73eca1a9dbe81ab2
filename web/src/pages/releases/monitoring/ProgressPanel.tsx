// The steps of the plan, planned against actual.
import { useTranslation } from 'react-i18next';
import { Time } from '../../../parts/time/Time';
import type { Watched } from './useMonitoring';

type Moment = string | null | undefined;
const orDash = (at: Moment) => (at ? <Time at={at} /> : '—');

function Span({ from, to }: { from: Moment; to: Moment }) {
  if (!from && !to) return '—';
  return (
    <>
      {orDash(from)} – {orDash(to)}
    </>
  );
}

export function ProgressPanel({ progress }: { progress: Watched['progress'] }) {
  const { t } = useTranslation();
  if (progress.length === 0) return null;
  const done = progress.filter((each) => each.ended_at).length;
  return (
    <section className="panel" aria-label={t('watched.progress.title')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('watched.progress.title')}{' '}
          <span className="release-count">
            {done} / {progress.length}
          </span>
        </h2>
      </div>
      <div className="panel-body watched-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('watched.progress.step')}</th>
              <th scope="col">{t('watched.progress.planned')}</th>
              <th scope="col">{t('watched.progress.actual')}</th>
            </tr>
          </thead>
          <tbody>
            {progress.map((each, n) => (
              <tr key={n}>
                <td>{each.what}</td>
                <td>
                  <Span from={each.planned_start} to={each.planned_end} />
                </td>
                <td>
                  <Span from={each.started_at} to={each.ended_at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
