// The windows and freezes of one year, by month.
import type { ReadCalendarAnswer } from '../../api/generated/client';

export type Period = ReadCalendarAnswer['periods'][number];

// The server answers for at most a hundred days at a time.
export function quartersOf(year: number): { from: string; to: string }[] {
  const first = (month: number) => new Date(Date.UTC(year, month, 1)).toISOString();
  return [0, 3, 6, 9].map((month) => ({ from: first(month), to: first(month + 3) }));
}

// Each period once, in the month in which it begins there; none of another year.
export function monthsOf(
  year: number,
  periods: readonly Period[],
  dayOf: (at: string) => string,
): [string, Period[]][] {
  const months = new Map<string, Period[]>();
  const seen = new Set<string>();
  for (const each of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    const month = dayOf(each.from).slice(0, 7);
    const key = `${each.kind} ${each.code} ${each.from} ${each.name.zh}`;
    if (!month.startsWith(`${year}-`) || seen.has(key)) continue;
    seen.add(key);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}
