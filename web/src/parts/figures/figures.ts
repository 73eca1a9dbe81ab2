// How figures are written, and where the list behind each of them stands.
import i18next from 'i18next';
import type { ReadIndicatorsAnswer } from '../../api/generated/client';

export type Line = ReadIndicatorsAnswer['items'][number];
export type Said = (words: { zh: string; en: string }) => string;

export interface Slice {
  pack: string;
  system: string;
}

// At most one place behind the point in per cent, two in a ratio; whole numbers stay whole.
export function rounded(value: number, unit: Line['unit']): number {
  const places = unit === 'percent' ? 10 : 100;
  return Math.round(value * places) / places;
}

export function valueText(
  value: number | undefined | null,
  unit: Line['unit'],
  write: (value: number) => string,
): string | null {
  if (value === undefined || value === null) return null;
  const number = write(rounded(value, unit));
  if (unit === 'days') return i18next.t('dashboard.in_days', { number });
  return number + (unit === 'percent' ? ' %' : '');
}

export function targetText(
  { target, unit }: Pick<Line, 'target' | 'unit'>,
  write: (value: number) => string,
): string {
  const text = (value: number | undefined) => valueText(value, unit, write);
  const { at_least: least, at_most: most } = target;
  if (least !== undefined && most !== undefined) return `${text(least)} – ${text(most)}`;
  if (least !== undefined) return `≥ ${text(least)}`;
  return most === undefined ? '' : `≤ ${text(most)}`;
}

// Sums of seconds, minutes or people are no list of releases.
const noReleases = new Set([
  'planned_lead',
  'actual_lead',
  'lead',
  'planned_effort',
  'actual_effort',
  'sessions_due',
  'sessions_on_time',
  'attendees',
  'passed',
  'improvements_due',
  'improvements_in_time',
  'elements_required',
  'elements_present',
  'entries_made',
  'entries_on_time',
  'entries_compared',
  'entries_agreeing',
]);

// The releases that a sum counts; nothing where it counts something else.
export function listBehind(
  counts: readonly string[],
  period: string,
  { pack, system }: Slice,
): string | null {
  if (counts.length === 0 || counts.some((each) => noReleases.has(each))) return null;
  const asked = new URLSearchParams({ ended_in: period, counted: counts.join(',') });
  if (pack) asked.set('pack', pack);
  if (system) asked.set('system', system);
  return `/releases?${asked.toString()}`;
}

export type Verdict = 'met' | 'not_met' | 'no_target' | 'no_value';

export function verdictOf(line: Pick<Line, 'value' | 'met'>): Verdict {
  if (line.value === undefined || line.value === null) return 'no_value';
  if (line.met === undefined || line.met === null) return 'no_target';
  return line.met ? 'met' : 'not_met';
}

// This quarter and those before it, the newest first, from a date of the organisation's clock.
export function periodsFrom(date: string, count: number): string[] {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, back) => {
    const then = quarter - back;
    return `${Math.floor(then / 4)}-Q${(then % 4) + 1}`;
  });
}
