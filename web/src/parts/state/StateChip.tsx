// A state as icon, word and colour.
import type { ReactNode } from 'react';
import { Sign, type Tone } from './Sign';

export function StateChip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`chip tone-${tone}`}>
      <Sign tone={tone} size={14} />
      <span>{children}</span>
    </span>
  );
}

// The same without its ground, for rows that would grow restless.
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state-word tone-${tone}`}>
      <Sign tone={tone} size={14} />
      <span>{children}</span>
    </span>
  );
}
