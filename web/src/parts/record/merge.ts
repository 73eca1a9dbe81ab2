// Two people in one record: what each changed is kept, and only the same field asks who is right.
import type { Content, Json } from './schema';

export interface Clash {
  field: string;
  mine: Json;
  theirs: Json;
}

export interface Merged {
  content: Content;
  taken: string[]; // fields that came from the other
  clashes: Clash[]; // mine stays in `content` until somebody chooses
}

// `held`: the field under my cursor; it does not change while I am in it.
export function merge(base: Content, mine: Content, theirs: Content, held?: string): Merged {
  const content: Content = { ...mine };
  const taken: string[] = [];
  const clashes: Clash[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    if (same(base[field], theirs[field]) || same(mine[field], theirs[field])) continue;
    const isMine = !same(base[field], mine[field]);
    if (isMine || field === held) {
      clashes.push({ field, mine: mine[field], theirs: theirs[field] });
    } else {
      set(content, field, theirs[field]);
      taken.push(field);
    }
  }
  return { content, taken, clashes };
}

export function set(content: Content, field: string, value: Json): void {
  if (value === undefined) delete content[field];
  else content[field] = value;
}

// The same JSON, whatever the order of its members.
export function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Content, b as Content];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && same(left[key], right[key]))
  );
}
