// Reminders and escalation as the tables [ladder.x] of pack.toml say them, and edits of them.
import { blockOf, itemsOf, memberOf, quoted, tablesIn, textOf, valueOf, withValue } from './toml';

export interface Telling {
  after: string; // ISO 8601, in working time behind the due time
  role: string;
}

export interface Ladder {
  id: string;
  remind: string[]; // ISO 8601, before the due time with a minus
  tell: Telling[];
}

const table = (id: string) => `ladder.${id}`;

export function laddersOf(manifest: string): Ladder[] {
  return tablesIn(manifest)
    .filter((each) => each.startsWith('ladder.'))
    .map((each) => {
      const block = blockOf(manifest, each);
      return {
        id: each.slice('ladder.'.length),
        remind: itemsOf(valueOf(block, 'remind')).map(textOf),
        tell: itemsOf(valueOf(block, 'tell')).map((raw) => ({
          after: textOf(memberOf(raw, 'after')),
          role: textOf(memberOf(raw, 'role')),
        })),
      };
    });
}

export function withLadder(manifest: string, { id, remind, tell }: Ladder): string {
  const block = blockOf(manifest, table(id));
  const rungs = tell.map(
    (each) => `{ after = ${quoted(each.after)}, role = ${quoted(each.role)} }`,
  );
  const changed = withValue(
    withValue(block, 'remind', `[${remind.map(quoted).join(', ')}]`),
    'tell',
    `[${rungs.join(', ')}]`,
  );
  return manifest.replace(block, () => changed);
}

// What the server reads as a duration of days, hours and minutes.
export const isDuration = (text: string) =>
  /^-?P(?=.)(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text);
