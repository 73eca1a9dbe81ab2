// Edits that one wish makes in several files at once: a new number, one more to countersign. They
// work on the text, so that what they do not touch stays as its author wrote it.
import { blockOf, quoted } from './toml';

export type Texts = Readonly<Record<string, string>>;
export type Changes = Record<string, string>;

export interface Revision {
  number: string;
  date: string; // 2026-11-20
  author: string;
  note: string;
  approver: string;
}

export function numberOf(texts: Texts): string {
  return /^version\s*=\s*"([^"]*)"/m.exec(texts['pack.toml'] ?? '')?.[1] ?? '';
}

// The number in the manifest and in the tag of every flow, and its line in the revision table.
export function revised(texts: Texts, to: Revision): Changes {
  const old = numberOf(texts);
  const manifest = texts['pack.toml'] ?? '';
  const line =
    `[[revision]]\nversion = ${quoted(to.number)}\nauthor = ${quoted(to.author)}\n` +
    `date = ${to.date}\nnote = ${quoted(to.note)}\napprover = ${quoted(to.approver)}\n\n`;
  const numbered = manifest.replace(/^(version\s*=\s*)"[^"]*"/m, `$1${quoted(to.number)}`);
  const known = numbered.includes(`[[revision]]\nversion = ${quoted(to.number)}\n`);
  const at = numbered.search(/^\[\[revision\]\]/m);
  const before = at < 0 ? `${numbered.trimEnd()}\n\n` : numbered.slice(0, at);
  const after = at < 0 ? '' : numbered.slice(at);
  const changes: Changes = { 'pack.toml': known ? numbered : before + line + after };
  for (const [path, text] of Object.entries(texts)) {
    if (!path.endsWith('.bpmn')) continue;
    const tagged = text.replace(/(versionTag value=)"[^"]*"/g, `$1${quoted(to.number)}`);
    if (tagged !== text && old !== to.number) changes[path] = tagged;
  }
  return changes;
}

export interface Signer {
  panel: string;
  step: string;
  rule: string; // id of its row in the matrix
  role: string;
}

function matrixOf(text: string): Element[] {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const decision = [...parsed.getElementsByTagNameNS('*', 'decision')].find(
    (each) => each.getAttribute('id') === 'signatories',
  );
  return decision ? [...decision.getElementsByTagNameNS('*', 'rule')] : [];
}

function outputs(rule: Element): string[] {
  return [...rule.getElementsByTagNameNS('*', 'outputEntry')].map((each) =>
    (each.getElementsByTagNameNS('*', 'text')[0]?.textContent ?? '').replace(/^"|"$/g, ''),
  );
}

// Who the matrix asks, by panel, in the order of its rows.
export function signersOf(texts: Texts): Signer[] {
  const steps = texts['steps.toml'] ?? '';
  return matrixOf(texts['decisions.dmn'] ?? '').map((rule) => {
    const [panel = '', step = ''] = outputs(rule);
    const role = /^role\s*=\s*"([^"]*)"/m.exec(blockOf(steps, step))?.[1] ?? '';
    return { panel, step, rule: rule.getAttribute('id') ?? '', role };
  });
}

// The row's own text, from "<rule id=…" to its end.
function rowOf(text: string, rule: string): string {
  const form = new RegExp(`[ \\t]*<(\\w+:)?rule id="${rule}"[\\s\\S]*?</(\\w+:)?rule>\\n?`);
  return form.exec(text)?.[0] ?? '';
}

export interface Wish {
  step: string; // id of the new step
  role: string; // id; a role that the pack does not have yet needs its names
  zh: string;
  en: string;
}

// One more in the panel, like an existing one: same sections, same checks, its own step and role.
export function withSigner(texts: Texts, like: Signer, wish: Wish): Changes {
  const steps = texts['steps.toml'] ?? '';
  const table = texts['decisions.dmn'] ?? '';
  const manifest = texts['pack.toml'] ?? '';
  const row = rowOf(table, like.rule);
  const ids = row.replace(/\bid="([^"]*)"/g, (_, id: string) => `id="${id}_${wish.step}"`);
  const copy = ids.replace(`"${like.step}"`, `"${wish.step}"`);
  const block = blockOf(steps, like.step)
    .replace(`[${like.step}]`, `[${wish.step}]`)
    .replace(/^role\s*=.*$/m, `role = ${quoted(wish.role)}`);
  const changes: Changes = {
    'decisions.dmn': table.replace(row, row + copy),
    'steps.toml': `${steps.trimEnd()}\n\n${block.trimEnd()}\n`,
  };
  if (!new RegExp(`^\\[role\\.${wish.role}\\]`, 'm').test(manifest)) {
    const names = `{ zh = ${quoted(wish.zh)}, en = ${quoted(wish.en)} }`;
    const role = `[role.${wish.role}]\nname = ${names}\n`;
    changes['pack.toml'] = manifest.replace(/^\[role\./m, `${role}[role.`);
  }
  return changes;
}

// `all` as `signersOf` says them: a step that no other row asks goes too.
export function withoutSigner(texts: Texts, signer: Signer, all: readonly Signer[]): Changes {
  const table = texts['decisions.dmn'] ?? '';
  const steps = texts['steps.toml'] ?? '';
  const asking = all.filter((each) => each.step === signer.step);
  const changes: Changes = { 'decisions.dmn': table.replace(rowOf(table, signer.rule), '') };
  if (asking.length === 1) {
    changes['steps.toml'] = steps.replace(blockOf(steps, signer.step), '');
  }
  return changes;
}
