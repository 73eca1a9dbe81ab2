// The days of the calendar: windows as bands, freezes hatched, days off marked, planned releases
// with what they clash with; a grid of weeks at a desk, a list of days on a phone. A release that
// I may move is dragged to another day, or moved by its button.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadCalendarAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { useTimes } from '../../parts/time/useTimes';
import { currentLanguage, useSaid } from '../../text/words';
import { Clashes } from './FreeTimes';

export type Row = ReadCalendarAnswer['planned'][number];
export type Period = ReadCalendarAnswer['periods'][number];
type DayOff = ReadCalendarAnswer['days'][number];

export interface Leaf {
  planned: Row[];
  periods: Period[];
  off: DayOff | undefined;
}

interface Shown {
  days: readonly string[];
  leaves: ReadonlyMap<string, Leaf>;
  today: string;
  month: string | null; // days of another one stand back
  move: (row: Row, day: string) => void;
}

const none: Leaf = { planned: [], periods: [], off: undefined };

function nameOf(day: string, parts: Intl.DateTimeFormatOptions): string {
  const tag = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
}

function useClock() {
  const times = useTimes();
  const clock = (at: string) => times.full(at).split(' ').slice(2).join(' ');
  const day = (at: string) => times.full(at).slice(0, 10);
  return (from: string, to: string) =>
    `${clock(from)}–${day(from) === day(to) ? clock(to) : times.at(to)}`;
}

function Planned({ row, move }: { row: Row; move: () => void }) {
  const { t } = useTranslation();
  const span = useClock();
  const { release, from, to, actions, clashes } = row;
  const mayMove = actions.includes('reschedule_release');
  return (
    <div
      className={clashes.length > 0 ? 'planned planned-clash' : 'planned'}
      draggable={mayMove}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', release.id ?? '')}
    >
      <Link to={`/releases/${release.id}`} className="planned-link">
        <span className="planned-time">{span(from, to)}</span>
        <span className="planned-name">
          <span className="page-number-small">{release.number}</span> <bdi>{release.title}</bdi>
        </span>
      </Link>
      <ReleaseState
        state={release.state}
        held={release.held}
        resigning={release.resigning}
        stuck={release.stuck}
      />
      <Clashes clashes={clashes} />
      {mayMove && (
        <Button size="small" className="planned-move" onClick={move}>
          {t('calendar.move')}…
        </Button>
      )}
    </div>
  );
}

function Band({ period, day }: { period: Period; day: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const span = useClock();
  const times = useTimes();
  const isFirst = times.full(period.from).startsWith(day);
  const name = said(period.name) || period.code;
  const kind = period.kind === 'freeze' ? 'freeze' : 'window';
  return (
    <p className={`band band-${kind}`} title={period.packs.map(said).join(' · ')}>
      <span className="band-kind">{t(`calendar.${kind}`)}</span> {name}{' '}
      <span className="band-time">
        {isFirst
          ? span(period.from, period.to)
          : t('calendar.until', { time: times.at(period.to) })}
      </span>
    </p>
  );
}

function Off({ day }: { day: DayOff }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <span className={day.is_working ? 'day-mark' : 'day-mark day-mark-off'}>
      {t(day.is_working ? 'calendar.workday' : 'calendar.holiday')} {said(day.name)}
    </span>
  );
}

function Content({ leaf, day, move }: { leaf: Leaf; day: string; move: Shown['move'] }) {
  return (
    <>
      {leaf.periods.map((each) => (
        <Band key={each.kind + each.code + each.from} period={each} day={day} />
      ))}
      {leaf.planned.map((row) => (
        <Planned key={row.release.id} row={row} move={() => move(row, day)} />
      ))}
    </>
  );
}

export function Grid({ days, leaves, today, month, move }: Shown) {
  const [over, setOver] = useState('');
  const rows = [...leaves.values()].flatMap((each) => each.planned);
  return (
    <div className="calendar-grid">
      {days.slice(0, 7).map((day) => (
        <div key={day} className="calendar-weekday" aria-hidden>
          {nameOf(day, { weekday: 'short' })}
        </div>
      ))}
      {days.map((day) => {
        const leaf = leaves.get(day) ?? none;
        const apart = month && !day.startsWith(month) ? ' day-apart' : '';
        return (
          <section
            key={day}
            className={`calendar-day${apart}${over === day ? ' day-over' : ''}`}
            aria-label={nameOf(day, { dateStyle: 'full' })}
            aria-current={day === today ? 'date' : undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(day);
            }}
            onDragLeave={() => setOver('')}
            onDrop={(event) => {
              event.preventDefault();
              setOver('');
              const id = event.dataTransfer.getData('text/plain');
              const row = rows.find((each) => each.release.id === id);
              if (row) move(row, day);
            }}
          >
            <p className="day-number">{Number(day.slice(8))}</p>
            {leaf.off && <Off day={leaf.off} />}
            <Content leaf={leaf} day={day} move={move} />
          </section>
        );
      })}
    </div>
  );
}

export function Agenda({ days, leaves, today, move }: Shown) {
  const { t } = useTranslation();
  return (
    <div className="agenda">
      {days
        .filter((day) => leaves.has(day))
        .map((day) => {
          const leaf = leaves.get(day) ?? none;
          return (
            <section key={day} aria-current={day === today ? 'date' : undefined}>
              <h2 className="agenda-day">
                {nameOf(day, { month: 'short', day: 'numeric', weekday: 'short' })}
                {day === today && <span className="agenda-today">{t('calendar.today')}</span>}
                {leaf.off && <Off day={leaf.off} />}
              </h2>
              <Content leaf={leaf} day={day} move={move} />
            </section>
          );
        })}
    </div>
  );
}
