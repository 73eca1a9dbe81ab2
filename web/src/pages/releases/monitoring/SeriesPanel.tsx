// Measured values of each indicator as a line over time, with its usual value and threshold.
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import type { Series } from './useMonitoring';

const width = 320;
const height = 80;

export function SeriesPanel({ series }: { series: Series[] }) {
  const { t } = useTranslation();
  if (series.length === 0) return null;
  return (
    <section className="panel" aria-label={t('watched.series.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('watched.series.title')}</h2>
      </div>
      {series.map((each) => (
        <OneSeries key={each.indicator} series={each} />
      ))}
    </section>
  );
}

function OneSeries({ series }: { series: Series }) {
  const { t } = useTranslation();
  const last = series.points.at(-1);
  return (
    <div className="panel-body watched-series">
      <p className="watched-series-head">
        <b className="mono">{series.indicator}</b>
        {series.limit != null && (
          <span className="plain-note">
            {t(series.below ? 'watched.series.at_least' : 'watched.series.at_most', {
              limit: series.limit,
            })}
          </span>
        )}
        {series.baseline != null && (
          <span className="plain-note">
            {t('watched.series.usual', { value: series.baseline })}
          </span>
        )}
      </p>
      {last ? (
        <>
          <Line series={series} />
          <p className="watched-series-head">
            <StateWord tone={last.beyond ? 'fail' : 'done'}>{last.value}</StateWord>
            <Time at={last.at} />
          </p>
        </>
      ) : (
        <p className="plain-note">{t('watched.series.none')}</p>
      )}
    </div>
  );
}

// Drawn for the eye; the newest value stands beside it in words.
function Line({ series }: { series: Series }) {
  const values = series.points.map((each) => each.value);
  const marks = [series.limit, series.baseline].filter((each) => each != null);
  const low = Math.min(...values, ...marks);
  const high = Math.max(...values, ...marks);
  const y = (value: number) =>
    high === low ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8);
  const times = series.points.map((each) => Date.parse(each.at));
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const x = (at: number) => (span === 0 ? width / 2 : 4 + ((at - first) / span) * (width - 8));
  const points = series.points.map((each, n) => ({
    left: x(times[n] ?? first),
    top: y(each.value),
    beyond: each.beyond,
  }));
  return (
    <svg
      className="watched-line"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {series.limit != null && (
        <line x1="0" x2={width} y1={y(series.limit)} y2={y(series.limit)} className="line-limit" />
      )}
      {series.baseline != null && (
        <line
          x1="0"
          x2={width}
          y1={y(series.baseline)}
          y2={y(series.baseline)}
          className="line-usual"
        />
      )}
      <polyline
        className="line-values"
        points={points.map((each) => `${each.left},${each.top}`).join(' ')}
      />
      {points.map((each, n) => (
        <circle
          key={n}
          cx={each.left}
          cy={each.top}
          r="3"
          className={each.beyond ? 'line-beyond' : 'line-point'}
        />
      ))}
    </svg>
  );
}
