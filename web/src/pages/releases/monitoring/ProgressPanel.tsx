// The steps of the plan, planned against actual.
import { useTranslation } from 'react-i18next';
import { Time } from '../../../parts/time/Time';
import type { Watched } from './useMonitoring';

const orDash = (at: string | null | undefined) => (at ? <Time at={at} /> : '—');

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
                  {orDash(each.planned_start)} – {orDash(each.planned_end)}
                </td>
                <td>
                  {orDash(each.started_at)} – {orDash(each.ended_at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
