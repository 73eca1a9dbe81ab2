// What comes when: tasks' due times, the planned start, the window; what is past stands dimmed.
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { windowOf } from './ReleaseHead';
import type { View } from '../../parts/release/view';

export function WhenCard({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const said = useSaid();
  const { release } = view;
  const window = windowOf(view);
  const isOpen = release.end_state === undefined;
  const dates: { at: string; what: string; needs?: boolean }[] = [
    { at: release.created_at, what: t('release.date.created') },
    ...(release.submitted_at
      ? [{ at: release.submitted_at, what: t('release.date.submitted') }]
      : []),
    ...view.tasks.flatMap((each) =>
      each.due
        ? [{ at: each.due, what: t('release.date.due', { name: said(each.name) }), needs: true }]
        : [],
    ),
    ...(isOpen && window
      ? [
          { at: window.from, what: t('release.date.window_from') },
          { at: window.to, what: t('release.date.window_to') },
        ]
      : []),
    ...(release.start ? [{ at: release.start, what: t('release.date.start') }] : []),
    ...(release.end ? [{ at: release.end, what: t('release.date.end') }] : []),
    ...(release.deployed_at ? [{ at: release.deployed_at, what: t('release.date.deployed') }] : []),
    ...(release.archived_at ? [{ at: release.archived_at, what: t('release.date.archived') }] : []),
    ...(release.ended_at ? [{ at: release.ended_at, what: t('release.date.ended') }] : []),
  ];
  const seen = new Set<string>();
  const once = dates.filter(({ at, what }) => !seen.has(at + what) && seen.add(at + what));
  once.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <section className="panel release-card" aria-labelledby="release-when">
      <div className="release-card-head">
        <h2 id="release-when" className="panel-title">
          {t('release.when')}
        </h2>
      </div>
      <ol className="release-card-body dates">
        {once.map(({ at, what, needs }) => {
          const isOver = times.isPast(at) || !isOpen; // what has ended has nothing to come
          const tone = needs ? (isOver ? 'tone-fail' : times.isToday(at) ? 'tone-need' : '') : '';
          return (
            <li key={at + what} className={`date ${tone} ${isOver && !needs ? 'date-past' : ''}`}>
              <time dateTime={at} title={times.full(at)}>
                {times.at(at)}
              </time>
              <span>{what}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
