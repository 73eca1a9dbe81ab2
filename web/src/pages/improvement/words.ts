// Tones of states, and how a figure of a report line is written.
import type { ListImprovementsAnswer, ReadEvaluationAnswer } from '../../api/generated/client';
import type { Tone } from '../../parts/state/Sign';
import { rounded } from '../../parts/figures/figures';

export type ImprovementLine = ListImprovementsAnswer['items'][number];
export type ReportLine = ReadEvaluationAnswer['lines'][number]['line'];

export const tones: Record<ImprovementLine['state'], Tone> = {
  proposed: 'need',
  confirmed: 'wait',
  in_progress: 'run',
  done: 'done',
  refused: 'wait',
};

export const states = ['proposed', 'confirmed', 'in_progress', 'done', 'refused'] as const;

// With its sign: what lacks is negative.
export function gapText(
  gap: number | null | undefined,
  unit: ReportLine['indicator']['unit'],
  write: (value: number) => string,
): string {
  if (gap === undefined || gap === null) return '';
  const value = rounded(gap, unit);
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + write(Math.abs(value)) + (unit === 'percent' ? ' %' : '');
}
