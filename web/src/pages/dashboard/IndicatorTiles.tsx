// Each indicator with its value, what it is made of, its target, and whether it is met; each number
// leads to the releases behind it.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { useNumbers } from '../../parts/numbers';
import { Sign } from '../../parts/state/Sign';
import { useSaid } from '../../text/words';
import {
  listBehind,
  targetText,
  valueText,
  verdictOf,
  type Line,
  type Slice,
} from '../../parts/figures/figures';

const tones = { met: 'done', not_met: 'fail', no_target: 'wait', no_value: 'wait' } as const;

function Part({ counts, count, line, slice }: PartOf) {
  const write = useNumbers();
  const to = listBehind(counts, line.period, slice);
  return to && count > 0 ? <Link to={to}>{write(count)}</Link> : <>{write(count)}</>;
}

interface PartOf {
  counts: readonly string[];
  count: number;
  line: Line;
  slice: Slice;
}

function MadeOf({ line, slice }: { line: Line; slice: Slice }) {
  const { t } = useTranslation();
  const over = <Part counts={line.over} count={line.numerator} line={line} slice={slice} />;
  if (line.unit === 'number') {
    const to = listBehind(line.over, line.period, slice);
    return to ? <Link to={to}>{t('dashboard.show_list')}</Link> : null;
  }
  const under = <Part counts={line.under} count={line.denominator} line={line} slice={slice} />;
  return (
    <span>
      {over} / {under}
    </span>
  );
}

// Bars of the last periods: shape alone, the numbers stand in the list that is exported.
function Spark({ line }: { line: Line }) {
  const values = line.trend.map((each) => each.value ?? null);
  const top = Math.max(1e-9, ...values.map((each) => each ?? 0));
  return (
    <svg className="spark" viewBox="0 0 64 20" width="64" height="20" aria-hidden>
      {values.map((each, n) =>
        each === null ? (
          <rect key={n} className="spark-none" x={n * 8} y={19} width={6} height={1} />
        ) : (
          <rect
            key={n}
            className={n === values.length - 1 ? 'spark-now' : 'spark-bar'}
            x={n * 8}
            y={20 - Math.max(1, (each / top) * 20)}
            width={6}
            height={Math.max(1, (each / top) * 20)}
          />
        ),
      )}
    </svg>
  );
}

function Tile({ line, slice }: { line: Line; slice: Slice }) {
  const { t } = useTranslation();
  const said = useSaid();
  const write = useNumbers();
  const verdict = verdictOf(line);
  const target = targetText(line, write);
  return (
    <li className={`tile tile-${verdict}`}>
      <h3>{said(line.name)}</h3>
      <p className="tile-value">
        {valueText(line.value, line.unit, write) ?? t('dashboard.no_value')}
        <Spark line={line} />
      </p>
      <p className="tile-note">
        <MadeOf line={line} slice={slice} />
        <span>{line.period}</span>
      </p>
      <p className={`tile-verdict tone-${tones[verdict]}`}>
        <Sign tone={tones[verdict]} size={14} />
        <span>{t(`dashboard.verdict.${verdict}`)}</span>
        {target && <span className="tile-target">{t('dashboard.target', { target })}</span>}
      </p>
      {verdict === 'not_met' && (
        <p className="tile-note not-on-paper">
          <Link
            to={`/improvement?${new URLSearchParams({
              indicator: line.code,
              ...(slice.pack && { pack: slice.pack }),
            }).toString()}`}
          >
            {t('improvement.propose')}
          </Link>
        </p>
      )}
    </li>
  );
}

export function IndicatorTiles({ lines, slice }: { lines: readonly Line[]; slice: Slice }) {
  return (
    <ul className="tiles-figures">
      {lines.map((each) => (
        <Tile key={each.code} line={each} slice={slice} />
      ))}
    </ul>
  );
}
