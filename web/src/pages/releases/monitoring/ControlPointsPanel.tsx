// Key control points, each open, met or missed, with the record that shows it as its receipt.
import { useTranslation } from 'react-i18next';
import { Link } from '../../../parts/address/Link';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { useSaid } from '../../../text/words';
import { useLogins } from '../../../parts/people/useLogins';
import { useControlPoints, type ControlPoint } from './useMonitoring';

const tones = { met: 'done', open: 'wait', late: 'need', missed: 'fail' } as const;
type Known = keyof typeof tones;

export function ControlPointsPanel({ release }: { release: string }) {
  const { t } = useTranslation();
  const points = useControlPoints(release).data ?? [];
  if (points.length === 0) return null;
  return (
    <section className="panel" aria-label={t('watched.points.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('watched.points.title')}</h2>
      </div>
      <ul className="panel-body plain-list">
        {points.map((each, n) => (
          <One key={n} point={each} release={release} />
        ))}
      </ul>
    </section>
  );
}

function One({ point, release }: { point: ControlPoint; release: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameOf = useLogins();
  const state = point.state as Known;
  return (
    <li className="watched-point">
      <StateWord tone={tones[state]}>{t(`watched.points.${state}`)}</StateWord>
      <span>
        {point.receipt ? (
          <Link to={`/releases/${release}/records/${point.receipt}`}>{said(point.name)}</Link>
        ) : (
          said(point.name)
        )}
      </span>
      <span className="plain-note">
        {point.by && nameOf(point.by)} {point.at && <Time at={point.at} />}
        {!point.at && point.due && (
          <>
            {t('watched.points.due')} <Time at={point.due} />
          </>
        )}
      </span>
    </li>
  );
}
