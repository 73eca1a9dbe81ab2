// Number, title, state and owners; at the right the window with the time that is left to it.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { useTimes } from '../../parts/time/useTimes';
import { useThings } from '../../parts/record/useThings';
import type { View } from '../../parts/release/view';
import { useSaid } from '../../text/words';
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

function Window({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { release } = view;
  const found = windowOf(view);
  if (release.ended_at) {
    return (
      <div className="release-window">
        <span className="release-window-label">{t('release.ended')}</span>
        <time className="release-window-time" dateTime={release.ended_at}>
          {times.full(release.ended_at)}
        </time>
      </div>
    );
  }
  if (!found) return null;
  const end = times.full(found.to);
  const begin = times.full(found.from);
  const isOneDay = begin.slice(0, 10) === end.slice(0, 10);
  return (
    <div className="release-window">
      <span className="release-window-label">{t('release.window')}</span>
      <span className="release-window-time">
        {begin}–{isOneDay ? end.split(' ').slice(2).join(' ') : end}
      </span>
      <span className="release-window-left">
        {times.isPast(found.from)
          ? t('release.window_end', { left: times.left(found.to) })
          : t('release.window_begin', { left: times.left(found.from) })}
      </span>
    </div>
  );
}
