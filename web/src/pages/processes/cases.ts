// Test runs that a pack keeps as its own cases, under tests/: run again by every check.
import type { RehearsePackVersion, RehearsePackVersionAnswer } from '../../api/generated/client';

export type Step = RehearsePackVersion['steps'][number];

export interface Case {
  path: string;
  name: string;
  from: string;
  steps: Step[];
}

const form = /^tests\/.+\.json$/;

function caseAt(path: string, text: string): Case {
  const none = { path, name: path, from: '', steps: [] };
  try {
    const read = JSON.parse(text) as Partial<Case>;
    return { ...none, ...read, path, name: read.name || path };
  } catch {
    return none;
  }
}

export function casesIn(texts: Readonly<Record<string, string>>): Case[] {
  return Object.entries(texts)
    .filter(([path]) => form.test(path))
    .map(([path, text]) => caseAt(path, text))
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}

// A place in the pack that no case has yet.
export function freePath(texts: Readonly<Record<string, string>>): string {
  for (let n = 1; ; n++) {
    const path = `tests/run-${n}.json`;
    if (!(path in texts)) return path;
  }
}

// What was done, from when, and where it came to.
export function keptText(
  name: string,
  steps: readonly Step[],
  run: RehearsePackVersionAnswer,
): string {
  const waits = run.waits.map(({ element, count }) => ({ element, count }));
  const kept = { name, from: run.from, steps, expect: { waits, completed: run.completed } };
  return `${JSON.stringify(kept, null, 2)}\n`;
}
