// Instants as people read them: relative to decide, absolute to check.

export interface Stand {
  now: number; // ms, by the server's clock
  zone: string; // the person's
  language: 'zh' | 'en';
}

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string, language: string): Intl.DateTimeFormat {
  const key = `${zone} ${language}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
}

function partsOf(ms: number, { zone, language }: Stand): Parts {
  const found = formatIn(zone, language).formatToParts(ms);
  return Object.fromEntries(found.map((each) => [each.type, each.value])) as unknown as Parts;
}

const dateOf = (parts: Parts) => `${parts.year}-${parts.month}-${parts.day}`;
const dayMs = 86_400_000;

export type Day = 'today' | 'tomorrow' | 'yesterday' | null;

export interface Moment {
  day: Day;
  date: string; // 11-26, or 2025-11-26 of another year
  time: string; // 20:00
  weekday: string; // 周四, Thu
  full: string; // 2026-11-26 周四 20:00
}

export function momentOf(at: string, stand: Stand): Moment {
  const ms = Date.parse(at);
  const parts = partsOf(ms, stand);
  const date = dateOf(parts);
  const near = (offset: number) => dateOf(partsOf(stand.now + offset * dayMs, stand)) === date;
  const day = near(0) ? 'today' : near(1) ? 'tomorrow' : near(-1) ? 'yesterday' : null;
  const time = `${parts.hour}:${parts.minute}`;
  const sameYear = parts.year === partsOf(stand.now, stand).year;
  return {
    day,
    date: sameYear ? date.slice(5) : date,
    time,
    weekday: parts.weekday,
    full: `${date} ${parts.weekday} ${time}`,
  };
}

// "2026-11-26 周四 20:00–22:00 UTC+8", both days where there are two; the zone once.
export function fromTo(from: string, to: string, stand: Stand): string {
  const [begin, end] = [momentOf(from, stand), momentOf(to, stand)];
  const isOneDay = begin.full.slice(0, 10) === end.full.slice(0, 10);
  const last = isOneDay ? `–${end.time}` : ` – ${end.full}`;
  return `${begin.full}${last} ${zoneName(stand.zone, Date.parse(from))}`;
}

export interface Span {
  days: number;
  hours: number;
  minutes: number;
}

// Whole minutes, cut off: "3 hours left" never says more than there is.
export function spanOf(ms: number): Span {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}

// "UTC+8": the zone's name at that instant, for who reads another zone than the organisation's.
export function zoneName(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = parts.formatToParts(at).find((each) => each.type === 'timeZoneName');
  return (name?.value ?? zone).replace(/^(GMT|UTC)(\+0$)?/, 'UTC');
}
