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

export const lengthOf = (hours: number): string => `PT${Math.round(hours * 60)}M`;
