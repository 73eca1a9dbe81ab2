// The release calendar: windows, freezes, days off and planned releases, by month or week, narrowed
// by department, system and state; the release cycle below. What is asked stands in the address.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCalendar, type ReadCalendarAnswer as Calendar } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { Link } from '../../parts/address/Link';
import '../../parts/list/list.css';
import { PageHead } from '../../parts/page/PageHead';
import { useUnits } from '../../parts/people/usePeople';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { useTimes } from '../../parts/time/useTimes';
import { useIsPhone } from '../../parts/useIsPhone';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import './calendar.css';
import { Agenda, Grid, type Leaf, type Row } from './CalendarDays';
import { Cycle } from './Cycle';
import { around, daysOf, isDate, moved, type Range } from './days';
import { RescheduleDialog } from './Reschedule';
import { statesAsked } from './states';
import { SubscribeDialog } from './Subscribe';

type Question = Partial<Record<'state' | 'system' | 'unit', string>>;

function readLeaf(days: readonly string[], asked: Question) {
  const { from, before } = around(days);
  return readCalendar({ query: { ...asked, from, to: before } });
}

// What stands on each day: every day that a window or freeze touches shows it.
function leavesOf(data: Calendar, days: readonly string[], dayOf: (at: string) => string) {
  const leaves = new Map<string, Leaf>();
  const leaf = (day: string) => {
    const found = leaves.get(day) ?? { planned: [], periods: [], off: undefined };
    leaves.set(day, found);
    return found;
  };
  for (const row of data.planned) {
    const day = dayOf(row.from);
    if (days.includes(day)) leaf(day).planned.push(row);
  }
  for (const period of data.periods) {
    const last = dayOf(new Date(Date.parse(period.to) - 1).toISOString());
    const touched = days.filter((day) => dayOf(period.from) <= day && day <= last);
    for (const day of touched) leaf(day).periods.push(period);
  }
  for (const each of data.days) if (days.includes(each.day)) leaf(each.day).off = each;
  return leaves;
}

// Dropped on another day: the same time of day there; on its own day: as it is.
function startOn(row: Row, day: string, dayOf: (at: string) => string): string {
  const days = (Date.parse(day) - Date.parse(dayOf(row.from))) / 86_400_000;
  return new Date(Date.parse(row.from) + Math.round(days) * 86_400_000).toISOString();
}

export function CalendarPage() {
  const { t } = useTranslation();
  const [address] = useAsked();
  const times = useTimes();
  const isPhone = useIsPhone();
  const dayOf = (at: string) => times.full(at).slice(0, 10);
  const today = dayOf(new Date(times.now).toISOString());
  const range: Range = address.get('range') === 'week' ? 'week' : 'month';
  const given = address.get('day');
  const day = isDate(given) ? given : today;
  const days = daysOf(range, day);
  const asked = askedOf(address);
  const [moving, setMoving] = useState<{ row: Row; start: string } | null>(null);
  const [isSubscribing, setSubscribing] = useState(false);
  const read = useRead(['calendar', days[0], days.length, asked], () => readLeaf(days, asked), [
    'releases',
    'calendar_entries',
  ]);
  const leaves = read.data ? leavesOf(read.data, days, dayOf) : new Map<string, Leaf>();
  const month = range === 'month' ? day.slice(0, 7) : null;
  const Days = isPhone ? Agenda : Grid;
  const isEmpty = read.data !== undefined && ![...leaves.values()].some((l) => l.planned.length);
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        acts={
          <>
            <Link to={`/calendar/year?year=${day.slice(0, 4)}`}>{t('calendar.year.open')}</Link>
            <Button onClick={() => setSubscribing(true)}>{t('calendar.subscribe.open')}…</Button>
          </>
        }
      />
      <Bar range={range} day={day} today={today} days={days} />
      {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
      {!read.data && !read.problem && <Waiting />}
      {isEmpty && (
        <p className="calendar-none" role="status">
          {t(Object.keys(asked).length > 0 ? 'calendar.none_fits' : 'calendar.none')}
        </p>
      )}
      {read.data?.is_cut && <p className="calendar-none">{t('calendar.is_cut')}</p>}
      {read.data && (
        <Days
          days={days}
          leaves={leaves}
          today={today}
          month={month}
          move={(row, to) => setMoving({ row, start: startOn(row, to, dayOf) })}
        />
      )}
      {read.data && <Cycle data={read.data} />}
      {isSubscribing && <SubscribeDialog asked={asked} close={() => setSubscribing(false)} />}
      {moving && (
        <RescheduleDialog
          release={{
            id: moving.row.release.id ?? '',
            number: moving.row.release.number,
            title: moving.row.release.title,
          }}
          start={moving.start}
          close={() => setMoving(null)}
        />
      )}
    </>
  );
}

function askedOf(address: URLSearchParams): Question {
  const state = statesAsked(address.get('state'));
  const system = address.get('system');
  const unit = address.get('unit');
  return { ...(state && { state }), ...(system && { system }), ...(unit && { unit }) };
}

interface BarShown {
  range: Range;
  day: string;
  today: string;
  days: readonly string[];
}

function Bar({ range, day, today, days }: BarShown) {
  const { t } = useTranslation();
  const said = useSaid();
  const [, change] = useAsked();
  const { things: systems } = useThings('system');
  const units = useUnits() ?? [];
  const title = range === 'month' ? day.slice(0, 7) : `${days[0]} – ${days.at(-1)?.slice(5)}`;
  const step = (by: 1 | -1) => change({ day: moved(range, day, by) });
  const states = ['open', 'over'] as const;
  return (
    <div className="list-bar">
      <div className="calendar-steps">
        <Button aria-label={t(`calendar.before.${range}`)} onClick={() => step(-1)}>
          ‹
        </Button>
        <strong className="calendar-title">{title}</strong>
        <Button aria-label={t(`calendar.next.${range}`)} onClick={() => step(1)}>
          ›
        </Button>
        <Button disabled={day === today} onClick={() => change({ day: undefined })}>
          {t('calendar.today')}
        </Button>
      </div>
      <Choice
        name="range"
        all={t('calendar.month')}
        choices={[{ value: 'week', label: t('calendar.week') }]}
      />
      <Choice
        name="unit"
        choices={units.map((each) => ({ value: each.id ?? '', label: said(each.name) }))}
      />
      <Choice
        name="system"
        choices={systems.map((each) => ({ value: each.value, label: each.name }))}
      />
      <Choice
        name="state"
        choices={states.map((each) => ({ value: each, label: t(`releases.${each}`) }))}
      />
    </div>
  );
}

interface Chosen {
  name: 'range' | 'unit' | 'system' | 'state';
  all?: string; // what nothing chosen means
  choices: readonly { value: string; label: string }[];
}

function Choice({ name, all, choices }: Chosen) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  return (
    <label className="list-filter">
      <span>{t(`calendar.by.${name}`)}</span>
      <select
        className="choice"
        value={address.get(name) ?? ''}
        onChange={(event) => change({ [name]: event.target.value })}
      >
        <option value="">{all ?? t('list.all')}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
