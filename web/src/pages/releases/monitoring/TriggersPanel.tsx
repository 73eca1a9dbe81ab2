// When a rollback has to be decided on, as the plan defines it before anything is carried out.
import { useTranslation } from 'react-i18next';
import type { TriggerKind, Watched } from './useMonitoring';

export function TriggersPanel({ watched }: { watched: Watched }) {
  const { t } = useTranslation();
  if (watched.triggers.length === 0) return null;
  return (
    <section className="panel" aria-label={t('watched.triggers')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('watched.triggers')}</h2>
      </div>
      <ul className="panel-body plain-list">
        {watched.triggers.map((each, n) => (
          <li key={n} className="watched-cause">
            <b>{t(`watched.trigger.${each.kind as TriggerKind}`)}</b>{' '}
            {each.kind === 'performance' && (
              <span>
                <span className="mono">{each.indicator}</span> {each.below ? '<' : '>'} {each.limit}
              </span>
            )}
            {each.kind === 'complaints' && (
              <span>
                {t('watched.complaints_within', { count: each.count, minutes: each.minutes })}
              </span>
            )}{' '}
            {each.what}
          </li>
        ))}
      </ul>
    </section>
  );
}
