// Days of a calendar as plain dates, "2026-11-26"; weeks begin on Monday.

const dayMs = 86_400_000;
const msOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export type Range = 'month' | 'week';

export function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(msOf(text));
}

export function monday(date: string): string {
  const ms = msOf(date);
  return dateOf(ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs);
}

// Whole weeks: the one that the date lies in, or all that its month touches.
export function daysOf(range: Range, date: string): string[] {
  const first = msOf(monday(range === 'week' ? date : `${date.slice(0, 8)}01`));
  const days: string[] = [];
  for (let ms = first; ; ms += dayMs) {
    const day = dateOf(ms);
    const isNew = days.length % 7 === 0;
    const isOver = range === 'week' ? days.length === 7 : day.slice(0, 7) > date.slice(0, 7);
    if (isNew && isOver) return days;
    days.push(day);
  }
}

// The same day a week on or back, or the first of the next month or the one before.
export function moved(range: Range, date: string, by: 1 | -1): string {
  if (range === 'week') return dateOf(msOf(date) + by * 7 * dayMs);
  const [year = 0, month = 0] = date.split('-').map(Number);
  return dateOf(Date.UTC(year, month - 1 + by, 1));
}

// Instants between which all of these days lie, in whatever zone.
export function around(days: readonly string[]): { from: string; before: string } {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return {
    from: new Date(msOf(first) - dayMs).toISOString(),
    before: new Date(msOf(last) + 2 * dayMs).toISOString(),
  };
}
