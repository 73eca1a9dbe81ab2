// Lines of the log that fit a pattern of the plan; nothing while there is none.
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import type { Watched } from './useMonitoring';

export function AnomaliesPanel({ anomalies }: { anomalies: Watched['anomalies'] }) {
  const { t } = useTranslation();
  if (anomalies.length === 0) return null;
  return (
    <section className="panel" aria-label={t('watched.anomalies.title')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('watched.anomalies.title')}
          <span className="release-count">{anomalies.length}</span>
        </h2>
      </div>
      <ul className="panel-body plain-list">
        {anomalies.map((each) => (
          <li key={each.id} className="beside-entry">
            <p className="beside-text">
              <StateWord tone="fail">{each.text}</StateWord>
            </p>
            <p className="beside-by">
              <span>
                {t('watched.anomalies.pattern')} <code>{each.pattern}</code>
              </span>
              <Time at={each.found_at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
