// What comes: windows and freezes of the next two weeks, and what waits for me.
import { useTranslation } from 'react-i18next';
import { readCalendar } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useRead } from '../../parts/read';
import { serverNow } from '../../parts/time/clock';
import { Due } from '../../parts/time/Due';
import { useTimes } from '../../parts/time/useTimes';
import { addressOfTask, useMyTasks } from '../../parts/useMyTasks';
import { useSaid } from '../../text/words';

const ahead = 14 * 86_400_000;
const mostShown = 6;

function readAhead() {
  const now = serverNow();
  const iso = (ms: number) => new Date(ms).toISOString();
  return readCalendar({ query: { from: iso(now), to: iso(now + ahead) } });
}

export function WindowsCard() {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { data } = useRead(['dashboard-windows'], readAhead, ['calendar_entries', 'releases']);
  const periods = data?.periods.slice(0, mostShown) ?? [];
  return (
    <section className="board-card" aria-labelledby="board-windows">
      <h2 id="board-windows">{t('dashboard.windows')}</h2>
      {data && periods.length === 0 && <p className="board-none">{t('dashboard.no_windows')}</p>}
      <ul className="board-lines">
        {periods.map((each) => (
          <li key={each.kind + each.code + each.from}>
            <span>
              {each.kind === 'freeze' && <b>{t('dashboard.freeze')} </b>}
              {said(each.name)}
            </span>
            <span className="board-line-note">{times.fromTo(each.from, each.to)}</span>
          </li>
        ))}
      </ul>
      <Link to="/calendar">{t('dashboard.to_calendar')}</Link>
    </section>
  );
}

export function WorkCard() {
  const { t } = useTranslation();
  const said = useSaid();
  const tasks = useMyTasks().data ?? [];
  return (
    <section className="board-card" aria-labelledby="board-work">
      <h2 id="board-work">{t('dashboard.work')}</h2>
      {tasks.length === 0 && <p className="board-none">{t('dashboard.no_work')}</p>}
      <ul className="board-lines">
        {tasks.slice(0, mostShown).map((each) => (
          <li key={`${each.id}${each.release}${each.step}`}>
            <Link to={addressOfTask(each)}>
              {said(each.name)} <span className="page-number-small">{each.release_number}</span>
            </Link>
            <span className="board-line-note">
              <Due at={each.due} />
            </span>
          </li>
        ))}
      </ul>
      {tasks.length > mostShown && (
        <Link to="/tasks">{t('dashboard.all_work', { count: tasks.length })}</Link>
      )}
    </section>
  );
}
