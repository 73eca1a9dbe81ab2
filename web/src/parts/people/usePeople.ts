// Names behind the ids of people and units; asked for once and kept.
import { useQuery } from '@tanstack/react-query';
import { listPeople, listUnits, type ListPeopleAnswer } from '../../api/generated/client';

export type PersonLine = ListPeopleAnswer['items'][number];
export interface Named {
  zh: string;
  en: string;
}

async function everybody(): Promise<Map<string, PersonLine>> {
  const all = new Map<string, PersonLine>();
  let after: string | null | undefined;
  do {
    const page: ListPeopleAnswer = await listPeople({
      query: { limit: 200, ...(after && { after }) },
    });
    for (const each of page.items) if (each.id) all.set(each.id, each);
    after = page.next;
  } while (after);
  return all;
}

export function usePeople(): Map<string, PersonLine> | undefined {
  return useQuery({
    queryKey: ['people', 'names'],
    queryFn: everybody,
    staleTime: 300_000,
    meta: { follows: ['people'] },
  }).data;
}

export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async () => (await listUnits()).items,
    staleTime: 300_000,
    meta: { follows: ['units'] },
  }).data;
}
