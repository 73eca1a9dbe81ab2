// Reading and acting: every view of the server goes through `useRead`, every command through
// `useAct`.
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, type Problem } from '../api/problem';
import type { FeedEntry } from './live/feed';

export function problemOf(error: unknown): Problem | null {
  return error instanceof Refused ? error.problem : null;
}

// What a view is made of: `tasks` is any task, `release:ID` anything that belongs to that release,
// `people:ID` that one person. A change of it, told by the live feed, reads the view anew.
export type Follows = readonly string[];

export function useRead<T>(key: readonly unknown[], read: () => Promise<T>, follows: Follows = []) {
  const { i18n } = useTranslation();
  const name = JSON.stringify(key);
  const query = useQuery<unknown>({
    // Names come in the language in which they are asked for.
    queryKey: [...key, i18n.language],
    queryFn: read,
    meta: { follows, name },
    // The same thing in the other language may stand until this one's words arrive.
    placeholderData: (before: unknown, past?: { meta?: Record<string, unknown> | undefined }) =>
      past?.meta?.name === name ? before : undefined,
  });
  return {
    data: query.data as T | undefined,
    isPending: query.isPending,
    isFetching: query.isFetching,
    problem: problemOf(query.error),
    refetch: () => void query.refetch(),
  };
}

function concerns(follow: string, entry: FeedEntry): boolean {
  const [noun, id] = follow.split(':');
  if (!id) return entry.noun === noun;
  if (noun === 'release') return entry.release === id || entry.id === id;
  return entry.noun === noun && entry.id === id;
}

export function readAnew(queries: QueryClient, entries: readonly FeedEntry[]): void {
  void queries.invalidateQueries({
    predicate: ({ meta }) => {
      const follows = (meta?.follows ?? []) as Follows;
      return follows.some((each) => entries.some((entry) => concerns(each, entry)));
    },
  });
}

// Reads anew at once what follows these, without a command of `useAct`.
export function useReadAnew(): (touches: Follows) => void {
  const queries = useQueryClient();
  return useCallback(
    (touches) =>
      void queries.invalidateQueries({
        predicate: ({ meta }) =>
          ((meta?.follows ?? []) as Follows).some((each) => touches.includes(each)),
      }),
    [queries],
  );
}

// What was read under this key is asked for again by who needs it next.
export function useForgetting(...key: readonly string[]): void {
  const queries = useQueryClient();
  const name = JSON.stringify(key);
  useEffect(
    () => () => queries.removeQueries({ predicate: ({ meta }) => meta?.name === name }),
    [queries, name],
  );
}

// A command. `touches` is read anew at once, before the live feed says so.
export function useAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  touches: Follows = [],
  after?: (answer: Answer) => void,
) {
  const readAnew = useReadAnew();
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      readAnew(touches);
      after?.(answer);
    },
  });
  return {
    run: mutation.mutate,
    isBusy: mutation.isPending,
    problem: problemOf(mutation.error),
    forget: mutation.reset,
    answer: mutation.data,
  };
}
