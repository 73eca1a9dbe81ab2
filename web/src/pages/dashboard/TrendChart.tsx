// An indicator over its last periods against its target, drawn by hand: a few points need no
// library. A period without a value leaves a gap, never a zero.
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../parts/numbers';
import { useIsPhone } from '../../parts/useIsPhone';
import { valueText, type Line } from '../../parts/figures/figures';

const height = 200;
const margin = { top: 24, right: 56, bottom: 28, left: 44 };

interface Point {
  x: number;
  y: number;
  label: string;
  labelY: number; // beside the line, not on it
  period: string;
  isMissed: boolean;
}

// Lower than what stands beside it: the line leaves it upwards.
function isValley(line: Line, n: number): boolean {
  const value = line.trend[n]?.value ?? 0;
  const beside = [line.trend[n - 1]?.value, line.trend[n + 1]?.value];
  return value > 0 && beside.some((each) => (each ?? 0) > value);
}

// Pieces of line between the periods that have a value.
function pieces(points: readonly (Point | null)[]): string[] {
  const out: string[] = [];
  let path = '';
  for (const each of [...points, null]) {
    if (each) path += `${path ? 'L' : 'M'}${each.x} ${each.y}`;
    else if (path) {
      out.push(path);
      path = '';
    }
  }
  return out;
}

export function TrendChart({ line, title }: { line: Line; title: string }) {
  const { t } = useTranslation();
  const write = useNumbers();
  const width = useIsPhone() ? 340 : 640;
  const target = line.target.at_least ?? line.target.at_most;
  const values = line.trend.flatMap((each) => each.value ?? []);
  const top = line.unit === 'percent' ? 100 : Math.max(1, target ?? 0, ...values) * 1.1;
  const inner = { w: width - margin.left - margin.right, h: height - margin.top - margin.bottom };
  const yOf = (value: number) => margin.top + inner.h * (1 - value / top);
  const xOf = (n: number) => margin.left + (inner.w * n) / Math.max(1, line.trend.length - 1);
  const points = line.trend.map((each, n) =>
    each.value === undefined || each.value === null
      ? null
      : {
          x: xOf(n),
          y: yOf(each.value),
          label: valueText(each.value, line.unit, write) ?? '',
          labelY: yOf(each.value) + (isValley(line, n) ? 18 : -10),
          period: each.period,
          isMissed: each.met === false,
        },
  );
  const said = line.trend
    .map((each) => {
      const value = valueText(each.value, line.unit, write) ?? t('dashboard.no_value');
      return `${each.period} ${value}`;
    })
    .join(', ');
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}: ${said}`}
    >
      {[0, top / 2, top].map((each) => (
        <g key={each}>
          <line
            className="trend-rule"
            x1={margin.left}
            x2={width - margin.right}
            y1={yOf(each)}
            y2={yOf(each)}
          />
          <text className="trend-scale" x={margin.left - 8} y={yOf(each) + 4} textAnchor="end">
            {valueText(each, line.unit, write)}
          </text>
        </g>
      ))}
      {target !== undefined && (
        <g>
          <line
            className="trend-target"
            x1={margin.left}
            x2={width - margin.right}
            y1={yOf(target)}
            y2={yOf(target)}
          />
          <text className="trend-scale" x={width - margin.right + 6} y={yOf(target) + 4}>
            {valueText(target, line.unit, write)}
          </text>
        </g>
      )}
      {pieces(points).map((path) => (
        <path key={path} className="trend-line" d={path} />
      ))}
      {points.map((each) =>
        each ? (
          <g key={each.period}>
            <circle
              className={each.isMissed ? 'trend-missed' : 'trend-dot'}
              cx={each.x}
              cy={each.y}
              r={4}
            />
            <text className="trend-value" x={each.x} y={each.labelY} textAnchor="middle">
              {each.label}
            </text>
          </g>
        ) : null,
      )}
      {line.trend.map((each, n) => (
        <text
          key={each.period}
          className="trend-scale"
          x={xOf(n)}
          y={height - 8}
          textAnchor="middle"
        >
          {width < 400 ? each.period.slice(2) : each.period}
        </text>
      ))}
    </svg>
  );
}
