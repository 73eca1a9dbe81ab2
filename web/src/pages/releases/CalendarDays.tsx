// The days of the calendar with the releases planned for them: a grid of weeks at a desk, a list of
// days on a phone.
import { useTranslation } from 'react-i18next';
import type { ListReleasesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { useTimes } from '../../parts/time/useTimes';
import { currentLanguage } from '../../text/words';

export type Row = ListReleasesAnswer['items'][number];

interface Shown {
  days: readonly string[];
  planned: ReadonlyMap<string, Row[]>;
  today: string;
  month: string | null; // days of another one stand back
}

function nameOf(day: string, parts: Intl.DateTimeFormatOptions): string {
  const tag = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
}

function Planned({ row }: { row: Row }) {
  const times = useTimes();
  const clock = (at: string) => times.full(at).split(' ').slice(2).join(' ');
  const day = (at: string) => times.full(at).slice(0, 10);
  const { start = '', end } = row;
  const isSameDay = end !== undefined && day(end) === day(start);
  const until = end && `–${isSameDay ? clock(end) : times.at(end)}`;
  return (
    <Link to={`/releases/${row.id}`} className="planned">
      <span className="planned-time">
        {clock(start)}
        {until}
      </span>
      <span className="planned-name">
        <span className="page-number-small">{row.number}</span> <bdi>{row.title}</bdi>
      </span>
      <ReleaseState state={row.state} held={row.held} resigning={row.resigning} stuck={row.stuck} />
    </Link>
  );
}

export function Grid({ days, planned, today, month }: Shown) {
  return (
    <div className="calendar-grid">
      {days.slice(0, 7).map((day) => (
        <div key={day} className="calendar-weekday" aria-hidden>
          {nameOf(day, { weekday: 'short' })}
        </div>
      ))}
      {days.map((day) => (
        <section
          key={day}
          className={month && !day.startsWith(month) ? 'calendar-day day-apart' : 'calendar-day'}
          aria-label={nameOf(day, { dateStyle: 'full' })}
          aria-current={day === today ? 'date' : undefined}
        >
          <p className="day-number">{Number(day.slice(8))}</p>
          {planned.get(day)?.map((row) => (
            <Planned key={row.id} row={row} />
          ))}
        </section>
      ))}
    </div>
  );
}

export function Agenda({ days, planned, today }: Shown) {
  const { t } = useTranslation();
  return (
    <div className="agenda">
      {days
        .filter((day) => planned.has(day))
        .map((day) => (
          <section key={day} aria-current={day === today ? 'date' : undefined}>
            <h2 className="agenda-day">
              {nameOf(day, { month: 'short', day: 'numeric', weekday: 'short' })}
              {day === today && <span className="agenda-today">{t('calendar.today')}</span>}
            </h2>
            {planned.get(day)?.map((row) => (
              <Planned key={row.id} row={row} />
            ))}
          </section>
        ))}
    </div>
  );
}
