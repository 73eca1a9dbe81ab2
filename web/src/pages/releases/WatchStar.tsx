// Keeps a release in my own list, or takes it out again: pressed while I watch it.
import { useTranslation } from 'react-i18next';
import { unwatchRelease, watchRelease } from '../../api/generated/client';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';

const star = 'M8 1.6l1.9 4 4.4.6-3.2 3.1.8 4.4L8 11.6l-3.9 2.1.8-4.4L1.7 6.2l4.4-.6z';

export function WatchStar({ release, isWatched }: { release: string; isWatched: boolean }) {
  const { t } = useTranslation();
  const act = useAct(isWatched ? unwatchRelease : watchRelease, ['watches', `release:${release}`]);
  return (
    <>
      <button
        type="button"
        className="watch-star not-on-paper"
        aria-pressed={isWatched}
        disabled={act.isBusy}
        onClick={() => act.run({ path: { release }, body: {} })}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path d={star} />
        </svg>
        {t(isWatched ? 'release.watched' : 'release.watch')}
      </button>
      {act.problem && <ProblemNotice problem={act.problem} />}
    </>
  );
}
