// Test runs that a pack keeps as its own cases, under tests/: run again by every check.
import type { RehearsePackVersion, RehearsePackVersionAnswer } from '../../api/generated/client';
import { blockOf, textOf, valueOf } from './toml';

export type Step = RehearsePackVersion['steps'][number];

// Which flow is walked, and what it reads instead of the usual release.
export type Setting = Pick<RehearsePackVersion, 'flow' | 'context'>;

export interface Case extends Setting {
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

export function settingOf({ flow, context }: Setting): Setting {
  return { ...(flow && { flow }), ...(context !== undefined && { context }) };
}

// What was done, in which setting, from when, and where it came to.
export function keptText(
  name: string,
  steps: readonly Step[],
  run: RehearsePackVersionAnswer,
  setting: Setting,
): string {
  const waits = run.waits.map(({ element, count }) => ({ element, count }));
  const expect = { waits, completed: run.completed };
  const kept = { name, ...settingOf(setting), from: run.from, steps, expect };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

// The diagram of that flow, or else of the process's own.
export function diagramOf(texts: Readonly<Record<string, string>>, flow?: string): string {
  const named = flow && valueOf(blockOf(texts['pack.toml'] ?? '', 'flow'), flow);
  const first = Object.keys(texts).find((path) => path.endsWith('.bpmn')) ?? '';
  return texts[textOf(named || undefined)] ?? texts['release.bpmn'] ?? texts[first] ?? '';
}
