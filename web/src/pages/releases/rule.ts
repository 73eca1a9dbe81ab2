// A window's or freeze's rule as RFC 5545 writes it, from what people choose in a form.

export type Repeat = 'once' | 'weekly' | 'monthly' | 'other';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

export interface Wish {
  repeat: Repeat;
  wall: string; // first beginning by the clock on the wall, "2026-11-26T20:00:00"
  zone: string;
  weeks: readonly number[]; // which of the month: 2 and 4
}

// §3.8.2.4 DTSTART with its zone, §3.3.10 RRULE; the weekday is that of the first beginning.
export function ruleOf({ repeat, wall, zone, weeks }: Wish): string {
  const start = `DTSTART;TZID=${zone}:${wall.replace(/[-:]/g, '').slice(0, 15)}`;
  const day = weekdays[new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? 'MO';
  if (repeat === 'weekly') return `${start}\nRRULE:FREQ=WEEKLY;BYDAY=${day}`;
  if (repeat !== 'monthly') return start;
  const days = weeks.map((each) => `${each}${day}`).join(',');
  return `${start}\nRRULE:FREQ=MONTHLY;BYDAY=${days}`;
}

// The same read back, for words: when it begins, how often, on which weeks; null: written by hand.
export function wishOf(rule: string): Wish | null {
  const begins = String.raw`^DTSTART;TZID=([^:]+):(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d*`;
  const repeats = String.raw`(?:\nRRULE:FREQ=(\w+);BYDAY=([\w,]+))?$`;
  const [, zone = '', year, month, day, hour, minute, often, days = ''] =
    new RegExp(begins + repeats).exec(rule) ?? [];
  if (year === undefined) return null;
  const weeks = [...days.matchAll(/\d+/g)].map(Number);
  const repeat = { WEEKLY: 'weekly', MONTHLY: 'monthly' }[often ?? ''] ?? 'once';
  const wish = {
    repeat,
    wall: `${year}-${month}-${day}T${hour}:${minute}:00`,
    zone,
    weeks,
  } as Wish;
  return ruleOf(wish) === rule ? wish : null;
}

export const lengthOf = (hours: number): string => `PT${Math.round(hours * 60)}M`;

// Whole minutes of an ISO 8601 length in days, hours and minutes; null: written by hand.
export function minutesOf(length: string): number | null {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  if (!found || length === 'P') return null;
  const [days = 0, hours = 0, minutes = 0] = found.slice(1).map((each) => Number(each ?? 0));
  return (days * 24 + hours) * 60 + minutes;
}
