// The release calendar: what is planned to begin when, by month or week, narrowed by department,
// system and state. All that is asked stands in the address.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listReleases } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
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
import { Agenda, Grid, type Row } from './CalendarDays';
import { around, daysOf, isDate, moved, type Range } from './days';
import { statesAsked } from './states';

const mostPages = 5; // of two hundred: what is more is not read in a month

interface Question {
  state?: string;
  system?: string;
  unit?: string;
}

async function readPlanned(days: readonly string[], asked: Question) {
  const { from, before } = around(days);
  const query = { ...asked, starts_from: from, starts_before: before, order: 'start' };
  const rows: Row[] = [];
  let after: string | null | undefined;
  for (let n = 0; n < mostPages; n++) {
    const more = after ? { after } : {};
    const page = await listReleases({
      query: { ...query, ...more, descending: false, limit: 200 },
    });
    rows.push(...page.items);
    after = page.next;
    if (!after) break;
  }
  return { rows, isCut: Boolean(after) };
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
  const read = useRead(['calendar', days[0], days.length, asked], () => readPlanned(days, asked), [
    'releases',
  ]);
  const planned = new Map<string, Row[]>();
  for (const row of read.data?.rows ?? []) {
    const on = row.start ? dayOf(row.start) : '';
    if (days.includes(on)) planned.set(on, [...(planned.get(on) ?? []), row]);
  }
  const month = range === 'month' ? day.slice(0, 7) : null;
  const Days = isPhone ? Agenda : Grid;
  const isEmpty = read.data !== undefined && planned.size === 0;
  return (
    <>
      <PageHead title={t('calendar.title')} />
      <Bar range={range} day={day} today={today} days={days} />
      {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
      {!read.data && !read.problem && <Waiting />}
      {isEmpty && (
        <p className="calendar-none" role="status">
          {t(Object.keys(asked).length > 0 ? 'calendar.none_fits' : 'calendar.none')}
        </p>
      )}
      {read.data?.isCut && <p className="calendar-none">{t('calendar.cut')}</p>}
      {read.data && <Days days={days} planned={planned} today={today} month={month} />}
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
