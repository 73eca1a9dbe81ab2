// One attempt as the console shows it: numbers across the top, steps with their times.
import type { ReadDeploymentAnswer } from '../../api/generated/client';
import type { Tone } from '../state/Sign';

export type DeploymentView = ReadDeploymentAnswer;
export type Deployment = DeploymentView['deployment'];
export type Run = Deployment['forward'][number];
export type StepState = Run['state'];

export const stepTones: Record<StepState, Tone> = {
  waiting: 'wait',
  running: 'run',
  done: 'done',
  failed: 'fail',
  unknown: 'need',
  skipped: 'wait',
};

export const tones: Record<Deployment['state'], Tone> = {
  running: 'run',
  paused: 'need',
  failed: 'fail',
  done: 'done',
  rolling_back: 'run',
  rollback_failed: 'fail',
  rolled_back: 'fail',
};

export const isRunning = (run: Run | undefined) => run?.state === 'running';
export const isDone = (run: Run) => run.state === 'done';
export const isBad = (run: Run) => run.state === 'failed' || run.state === 'unknown';

// Nothing moves before somebody decides, or does by hand what comes next.
export function waitsForPerson({ deployment: it, next_index, next_back }: DeploymentView): boolean {
  const next = (next_back ? it.back : it.forward)[next_index ?? -1];
  return (
    ['failed', 'paused', 'rollback_failed'].includes(it.state) ||
    (next?.plan.kind === 'manual' && next.state === 'waiting')
  );
}

export interface Chosen {
  back: boolean;
  index: number;
}

export const isThere = (at: string) => !at.startsWith('1970-') && at !== '';

// The step to look at while nobody has chosen one: what runs, what failed, or the last begun.
export function foremost({ deployment: it }: DeploymentView): Chosen {
  const rows = [
    ...it.forward.map((run, index) => ({ run, index, back: false })),
    ...it.back.map((run, index) => ({ run, index, back: true })),
  ];
  const begun = rows.filter(({ run }) => isThere(run.started_at));
  const found =
    rows.find(({ run }) => isRunning(run)) ??
    begun.findLast(({ run }) => isBad(run)) ??
    begun.at(-1) ??
    rows[0];
  return found ? { back: found.back, index: found.index } : { back: false, index: 0 };
}

// Seconds as "1:04" or "2:01:09", to be read across a room.
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

export const took = (run: Run, now: number): number | null =>
  isThere(run.started_at)
    ? (isThere(run.ended_at) ? Date.parse(run.ended_at) : now) - Date.parse(run.started_at)
    : null;

// Checks are what measures health here: each with its newest answer.
export const checksOf = (it: Deployment): Run[] =>
  [...it.forward, ...it.back].filter(({ plan }) => plan.kind === 'check');

export interface TargetTile {
  code: string;
  tone: Tone;
  done: number;
  all: number;
}

// How far each target is: its worst step speaks for it.
export function targetsOf(it: Deployment): TargetTile[] {
  const found = new Map<string, Run[]>();
  const runs = it.back.length > 0 ? it.back : it.forward;
  for (const run of runs) {
    if (run.plan.target === '') continue;
    found.set(run.plan.target, [...(found.get(run.plan.target) ?? []), run]);
  }
  const order: Tone[] = ['fail', 'need', 'run'];
  return [...found].map(([code, list]) => {
    const here = list.map((run) => stepTones[run.state]);
    const done = list.filter(isDone).length;
    const worst = order.find((tone) => here.includes(tone));
    return {
      code,
      done,
      all: list.length,
      tone: worst ?? (done === list.length ? 'done' : 'wait'),
    };
  });
}
