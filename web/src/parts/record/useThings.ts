// Things that a field may name, each kind listed once and kept: people, units, packages, targets …
import { useQueries, useQuery } from '@tanstack/react-query';
import * as client from '../../api/generated/client';
import { useSaid } from '../../text/words';
import type { Said, Schema } from './schema';

export interface Thing {
  value: string; // as the record holds it
  name: string;
  note: string; // what tells it from its like
}

interface Listed {
  value: string;
  name: Said;
  note: string;
}

interface Page<T> {
  items: T[];
  next?: string | null;
}

const pageSize = 200;
const mostPages = 25;

// A list to its end; what is longer is found by search, not in a list to choose from.
async function all<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  for (let n = 0; n < mostPages; n++) {
    const { items, next } = await page(after);
    found.push(...items);
    if (!next) break;
    after = next;
  }
  return found;
}

const plain = (text: string): Said => ({ zh: text, en: text });
const asked = (after?: string) => ({
  query: { limit: pageSize, ...(after === undefined ? {} : { after }) },
});

// What tells a configuration item from its like: code, version, owner, what it hangs together with.
const noteOfItem = (item: client.ListConfigurationItemsAnswer['items'][number]): string =>
  [item.code, item.installed_version, item.owner_login, ...item.related.map((each) => each.code)]
    .filter(Boolean)
    .join(' · ');

const lists: Record<string, () => Promise<Listed[]>> = {
  person: async () =>
    (await all((after) => client.listPeople(asked(after)))).map((each) => ({
      value: each.login,
      name: each.name,
      note: each.login,
    })),
  unit: async () =>
    (await client.listUnits()).items.map((each) => ({
      value: each.id ?? '',
      name: each.name,
      note: each.code,
    })),
  system: async () =>
    (await all((after) => client.listSystems(asked(after)))).map((each) => ({
      value: each.id ?? '',
      name: each.name,
      note: each.code,
    })),
  ci: async () =>
    (await all((after) => client.listConfigurationItems(asked(after)))).map((each) => ({
      value: each.id ?? '',
      name: each.name,
      note: noteOfItem(each),
    })),
  target: async () =>
    (await all((after) => client.listTargets(asked(after)))).map((each) => ({
      value: each.code,
      name: each.name,
      note: `${each.code} ${each.host}`,
    })),
  artifact: async () =>
    (await all((after) => client.listLibraryEntries(asked(after)))).map(({ entry }) => ({
      value: entry.id ?? '',
      name: plain(`${entry.name} ${entry.package_version}`),
      note: entry.digest.slice(0, 19),
    })),
  change: async () =>
    (await all((after) => client.listChanges(asked(after)))).map(({ change }) => ({
      value: change.id ?? '',
      name: plain(change.title),
      note: change.number,
    })),
  release: async () =>
    (await client.listReleases({ query: { limit: pageSize } })).items.map((each) => ({
      value: each.id ?? '',
      name: plain(each.title),
      note: each.number,
    })),
  role: async () =>
    (await client.listRoles()).items.map((each) => ({
      value: each.role,
      name: each.name,
      note: each.role,
    })),
};

// The noun whose changes make such a list old.
const nouns: Record<string, string> = {
  person: 'people',
  unit: 'units',
  system: 'systems',
  ci: 'configuration_items',
  target: 'targets',
  artifact: 'library_entries',
  change: 'changes',
  release: 'releases',
};

export const isListed = (kind: string) => kind in lists;

function question(kind: string) {
  return {
    queryKey: ['things', kind],
    queryFn: () => lists[kind]?.() ?? [],
    enabled: kind in lists,
    staleTime: 60_000,
    meta: { follows: [nouns[kind] ?? ''] },
  };
}

export function useThings(kind: string): { things: Thing[]; isPending: boolean } {
  const said = useSaid();
  const query = useQuery(question(kind));
  const things = (query.data ?? []).map((each) => ({ ...each, name: said(each.name) }));
  return { things, isPending: query.isLoading };
}

// Names of what a record refers to; what is not found shows as the record holds it.
export function useNames(root: Schema): (kind: string, value: string) => string {
  const said = useSaid();
  const kinds = kindsIn(root);
  const queries = useQueries({ queries: kinds.map(question) });
  return (kind, value) => {
    const found = queries[kinds.indexOf(kind)]?.data?.find((each) => each.value === value);
    return found ? said(found.name) : value;
  };
}

// What words out of a spreadsheet mean: a name in either language, an account, a number.
export function useFinder(root: Schema): (kind: string, words: string) => string | undefined {
  const kinds = kindsIn(root);
  const queries = useQueries({ queries: kinds.map(question) });
  return (kind, words) =>
    queries[kinds.indexOf(kind)]?.data?.find(({ value, note, name }) =>
      [value, note, name.zh, name.en].includes(words),
    )?.value;
}

// Every kind of thing that a schema refers to, anywhere in it.
export function kindsIn(schema: Schema): string[] {
  const found = new Set<string>();
  const look = (at: Schema | undefined): void => {
    if (!at) return;
    if (at['x-ref'] && isListed(at['x-ref'])) found.add(at['x-ref']);
    look(at.items);
    Object.values(at.properties ?? {}).forEach(look);
    Object.values(at.$defs ?? {}).forEach(look);
  };
  look(schema);
  return [...found].sort();
}
