// How a state of each kind of thing looks; what it is called stands in the words.
import type { Tone } from './Sign';

// In a tile too small for a sign.
export const glyphs: Record<Tone, string> = { done: '✓', run: '▸', need: '!', fail: '✕', wait: '' };

export const changeTones = {
  in_review: 'need',
  approved: 'done',
  rejected: 'fail',
  implemented: 'done',
  withdrawn: 'wait',
} as const satisfies Record<string, Tone>;

export const incidentTones = { open: 'fail', resolved: 'done' } as const satisfies Record<
  string,
  Tone
>;

export const deliveryTones = {
  waiting: 'run',
  sent: 'done',
  failed: 'fail',
} as const satisfies Record<string, Tone>;

export const webhookTones = { on: 'done', off: 'wait', retired: 'wait' } as const satisfies Record<
  string,
  Tone
>;

export const entryTones = {
  quarantined: 'need',
  approved: 'done',
  retired: 'wait',
} as const satisfies Record<string, Tone>;

export const applicationTones = {
  applied: 'need',
  approved: 'run',
  refused: 'fail',
  checked_out: 'run',
  returned: 'done',
} as const satisfies Record<string, Tone>;

export const softwareTones = {
  quarantined: 'need',
  in_library: 'done',
  checked_out: 'run',
  withdrawn: 'wait',
} as const satisfies Record<string, Tone>;

export const distributionTones = {
  issued: 'run',
  installed: 'done',
  failed: 'fail',
} as const satisfies Record<string, Tone>;

export const clearanceTones = { valid: 'done', withdrawn: 'wait' } as const satisfies Record<
  string,
  Tone
>;

export const siteTones = {
  succeeded: 'done',
  rolled_back: 'fail',
  given_up: 'wait',
} as const satisfies Record<string, Tone>;

export const recordTones = {
  absent: 'wait',
  draft: 'need',
  complete: 'done',
} as const satisfies Record<string, Tone>;

export const templateTones = {
  offered: 'wait',
  loaded: 'done',
  other_version: 'need',
} as const satisfies Record<string, Tone>;

export const verdictTones = {
  approve: 'done',
  return: 'need',
  refuse: 'fail',
} as const satisfies Record<string, Tone>;
