// Numbers as the reader chose to see them.
import { useSession } from './useSession';

export const numberFormats = ['comma_point', 'point_comma', 'space_comma', 'plain'] as const;
export type NumberFormat = (typeof numberFormats)[number];

// What stands between thousands, and before the fraction.
const marks: Record<NumberFormat, readonly [string, string]> = {
  comma_point: [',', '.'],
  point_comma: ['.', ','],
  space_comma: ['\u202f', ','], // a narrow space that no line is broken at
  plain: ['', '.'],
};

export function numberText(value: number, format: NumberFormat): string {
  const text = String(value);
  const [, sign, whole, fraction] = text.match(/^(-?)(\d+)(?:\.(\d+))?$/) ?? [];
  if (whole === undefined) return text; // 1e21 and the like
  const [between, before] = marks[format];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between);
  return `${sign}${grouped}${fraction === undefined ? '' : before + fraction}`;
}

export function useNumbers(): (value: number) => string {
  const format = useSession().data?.numbers ?? 'comma_point';
  return (value) => numberText(value, format);
}
