// The steps of a process as their table in steps.toml says them, and edits of one key at a time.
import {
  blockOf,
  itemsOf,
  memberOf,
  quoted,
  tablesIn,
  textOf,
  valueOf,
  withMember,
  withValue,
} from './toml';

// A question to answer before the step is done; `raw` holds what this page does not edit.
export interface Check {
  id: string;
  zh: string;
  en: string;
  raw: string;
}

export interface StepEntry {
  id: string;
  role: string;
  gate: string;
  ladder: string;
  needs: string[];
  gives: string[]; // "x?" is optional; an inline table stands as it is written
  checks: Check[];
}

export const gates = ['submit', 'confirm'] as const;

function checkOf(raw: string): Check {
  return {
    id: textOf(memberOf(raw, 'id')),
    zh: textOf(memberOf(raw, 'zh')),
    en: textOf(memberOf(raw, 'en')),
    raw,
  };
}

export function stepsOf(text: string): StepEntry[] {
  return tablesIn(text).map((id) => {
    const block = blockOf(text, id);
    const value = (key: string) => valueOf(block, key);
    return {
      id,
      role: textOf(value('role')),
      gate: textOf(value('gate')),
      ladder: textOf(value('ladder')),
      needs: itemsOf(value('needs')).map(textOf),
      gives: itemsOf(value('gives')).map(textOf),
      checks: itemsOf(value('checks')).map(checkOf),
    };
  });
}

function put(text: string, step: string, key: string, raw: string | undefined): string {
  const block = blockOf(text, step);
  return text.replace(block, () => withValue(block, key, raw));
}

export function withText(
  text: string,
  step: string,
  key: 'role' | 'gate' | 'ladder',
  to: string,
): string {
  return put(text, step, key, to ? quoted(to) : undefined);
}

export function withList(text: string, step: string, key: 'needs' | 'gives', to: string[]): string {
  const raw = to.map((each) => (each.startsWith('{') ? each : quoted(each))).join(', ');
  return put(text, step, key, to.length > 0 ? `[${raw}]` : undefined);
}

export function withChecks(text: string, step: string, checks: readonly Check[]): string {
  const lines = checks.map((each) => `  ${each.raw},\n`).join('');
  return put(text, step, 'checks', checks.length > 0 ? `[\n${lines}]` : undefined);
}

export function newCheck(id: string, zh: string, en: string): Check {
  return checkOf(`{ id = ${quoted(id)}, zh = ${quoted(zh)}, en = ${quoted(en)} }`);
}

export const saying = (check: Check, language: 'zh' | 'en', to: string): Check =>
  checkOf(withMember(check.raw, language, quoted(to)));

// Roles, ladders and documents that the manifest declares, with their names.
export function declared(manifest: string, kind: 'role' | 'ladder' | 'document') {
  return tablesIn(manifest)
    .filter((table) => table.startsWith(`${kind}.`))
    .map((table) => {
      const name = valueOf(blockOf(manifest, table), 'name') ?? '';
      const id = table.slice(kind.length + 1);
      const said = (language: string) => textOf(memberOf(name, language)) || id;
      return { id, zh: said('zh'), en: said('en') };
    });
}
