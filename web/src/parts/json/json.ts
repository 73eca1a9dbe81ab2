// Values of a process as a person writes them: each of a kind that he chooses, none guessed.

export type Named = Record<string, unknown>;

export const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const sameAsText = (value: unknown) => JSON.stringify(value, null, 1) ?? '';

export const kinds = ['text', 'number', 'yes_no', 'nothing', 'whole'] as const;
export type Kind = (typeof kinds)[number];

export interface Row {
  name: string;
  kind: Kind;
  text: string; // as it is written; `true` or `false` for yes_no
  isNew: boolean; // its name is still to be written
}

export type Wrong = 'name' | 'name_twice' | 'number' | 'whole';

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  return typeof value === 'string' ? 'text' : 'whole';
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : sameAsText(value);
}

// Plain values before structures: what stumbled is mostly one of them.
export function plainFirst(named: Named): [string, unknown][] {
  const isWhole = ([, value]: [string, unknown]) => kindOf(value) === 'whole';
  const all = Object.entries(named);
  return [...all.filter((each) => !isWhole(each)), ...all.filter(isWhole)];
}

export function rowsOf(saw: unknown): Row[] {
  return plainFirst(isNamed(saw) ? saw : {}).map(([name, value]) => ({
    name,
    kind: kindOf(value),
    text: textOf(value),
    isNew: false,
  }));
}

function read(text: string): { value?: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {};
  }
}

export function wrongIn(row: Row, rows: readonly Row[]): Wrong | null {
  const name = row.name.trim();
  if (row.isNew && name === '') return 'name';
  const twice = rows.filter((each) => each.name.trim() === name).length > 1;
  if (row.isNew && twice) return 'name_twice';
  const text = row.text.trim();
  if (row.kind === 'number' && (text === '' || !Number.isFinite(Number(text)))) return 'number';
  return row.kind === 'whole' && read(text).value === undefined ? 'whole' : null;
}

function valueOf({ kind, text }: Row): unknown {
  if (kind === 'nothing') return null;
  if (kind === 'number') return Number(text);
  if (kind === 'yes_no') return text === 'true';
  return kind === 'whole' ? read(text).value : text;
}

// Only what differs from what was seen: the rest is left to the process.
export function changedFrom(saw: unknown, rows: readonly Row[]): Named {
  const before = isNamed(saw) ? saw : {};
  const changed = rows.filter((row) => {
    const isThere = !row.isNew && row.name in before;
    return !isThere || JSON.stringify(before[row.name]) !== JSON.stringify(valueOf(row));
  });
  return Object.fromEntries(changed.map((row) => [row.name.trim(), valueOf(row)]));
}
