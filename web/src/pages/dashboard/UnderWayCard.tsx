// What is under way: releases by state, and those that are late or blocked, by name.
import { useTranslation } from 'react-i18next';
import type { ReadUnderWayAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useNumbers } from '../../parts/numbers';
import { ReleaseState, releaseTones } from '../../parts/state/ReleaseState';
import { Sign } from '../../parts/state/Sign';
import { Time } from '../../parts/time/Time';
import type { Slice } from '../../parts/figures/figures';

type Answer = ReadUnderWayAnswer;

function addressOf(state: string, { pack, system }: Slice): string {
  const asked = new URLSearchParams({ state });
  if (pack) asked.set('pack', pack);
  if (system) asked.set('system', system);
  return `/releases?${asked.toString()}`;
}

export function StatesCard({ data, slice }: { data: Answer; slice: Slice }) {
  const { t } = useTranslation();
  const write = useNumbers();
  const most = Math.max(1, ...data.states.map((each) => each.count));
  return (
    <section className="board-card" aria-labelledby="board-states">
      <h2 id="board-states">{t('dashboard.states')}</h2>
      {data.states.length === 0 && <p className="board-none">{t('dashboard.none_open')}</p>}
      <ul className="board-states">
        {data.states.map((each) => (
          <li key={each.state}>
            <Link to={addressOf(each.state, slice)} className="board-state">
              <Sign tone={releaseTones[each.state]} size={14} />
              <span>{t(`state.release.${each.state}`)}</span>
            </Link>
            <svg className="board-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
              <rect width={(each.count / most) * 100} height="8" />
            </svg>
            <b>{write(each.count)}</b>
            <span className="board-marks">
              {each.late > 0 && (
                <span className="tone-fail">{t('dashboard.late_count', { count: each.late })}</span>
              )}
              {each.blocked > 0 && (
                <span className="tone-need">
                  {t('dashboard.blocked_count', { count: each.blocked })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {data.more && <p className="board-none">{t('dashboard.more')}</p>}
    </section>
  );
}

interface Named {
  title: string;
  none: string;
  id: string;
  lines: Answer['late_ones'];
}

export function NamedCard({ title, none, id, lines }: Named) {
  return (
    <section className="board-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && <p className="board-none">{none}</p>}
      <ul className="board-lines">
        {lines.map((each) => (
          <li key={each.id}>
            <Link to={`/releases/${each.id}`}>
              <span className="page-number-small">{each.number}</span> {each.title}
            </Link>
            <span className="board-line-note">
              <ReleaseState state={each.state} held={each.held} stuck={each.stuck} />
              {each.end && <Time at={each.end} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
