// Number, title, state and owners; at the right the window with the time that is left to it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { useTimes } from '../../parts/time/useTimes';
import { useThings } from '../../parts/record/useThings';
import type { View } from '../../parts/release/view';
import { useSaid } from '../../text/words';
import { HeldByLaw } from './HoldsPanel';
import { WatchStar } from './WatchStar';

export function windowOf(view: View): { from: string; to: string } | null {
  const found = view.release.facts['release.window'] as { from?: string; to?: string } | null;
  return found?.from && found.to ? { from: found.from, to: found.to } : null;
}

export function ReleaseHead({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { release } = view;
  const { things: systems } = useThings('system');
  const { things: changes } = useThings('change');
  const system = systems.find((each) => each.value === release.system);
  return (
    <PageHead
      title={release.title}
      number={release.number}
      way={[
        { to: '/releases', label: t('release.all') },
        ...(system ? [{ to: `/systems/${release.system}/versions`, label: system.name }] : []),
      ]}
      acts={<Window view={view} />}
    >
      <ReleaseState
        state={release.state}
        held={release.held_because !== undefined}
        resigning={release.resigning}
        stuck={release.stuck}
      />
      <HeldByLaw release={release.id ?? ''} />
      <span>
        {release.round > 1 && `${t('release.round', { round: release.round })} · `}
        {said(view.pack_name) || release.pack}
      </span>
      {release.project && (
        <span>
          {t('release.project')} <bdi>{release.project}</bdi>
        </span>
      )}
      <span>
        {t('release.department')} <UnitName id={release.department} />
      </span>
      <span>
        {t('release.requested_by')} <PersonName id={release.created_by} />
      </span>
      {release.changes.map((id) => (
        <span key={id}>
          {t('release.change')}{' '}
          <Link to={`/changes/${id}`}>
            {changes.find((each) => each.value === id)?.note ?? '…'}
          </Link>
        </span>
      ))}
      {release.held_because && <span>{t('release.held', { reason: release.held_because })}</span>}
      <span className="release-mine not-on-paper">
        <WatchStar release={release.id ?? ''} isWatched={view.watched} />
        <Link to={`/releases/new?copy=${release.id}`}>{t('request.copy')}</Link>
      </span>
    </PageHead>
  );
}

function Moment({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="release-window-label">{label}</span>
      <span className="release-window-time">{children}</span>
    </>
  );
}

// When it is planned, and the span in which it may be deployed at all.
function Window({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { release } = view;
  if (release.ended_at) {
    return (
      <div className="release-window">
        <Moment label={t('release.ended')}>
          <time dateTime={release.ended_at}>{times.zoned(release.ended_at)}</time>
        </Moment>
      </div>
    );
  }
  const found = windowOf(view);
  const { start, end, deployed_at } = release;
  if (!found && !start) return null;
  return (
    <div className="release-window">
      {start && (
        <Moment label={t('release.planned')}>
          {end && Date.parse(end) > Date.parse(start)
            ? times.fromTo(start, end)
            : times.zoned(start)}
        </Moment>
      )}
      {found && <Moment label={t('release.window')}>{times.fromTo(found.from, found.to)}</Moment>}
      {found && !deployed_at && <WindowLeft {...found} />}
    </div>
  );
}

function WindowLeft({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = !times.isPast(from)
    ? t('release.window_begin', { left: times.left(from) })
    : !times.isPast(to)
      ? t('release.window_end', { left: times.left(to) })
      : t('release.window_over');
  return <span className="release-window-left">{words}</span>;
}
