// The rows of a list: what the address asks for, page after page, kept current without jumping.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../address/address';
import { problemOf } from '../read';
import type { Asked, ListOf, Page } from './column';

const ordering = ['text', 'order', 'descending'];

export function askedOf<Row>(list: ListOf<Row>, address: URLSearchParams): Asked {
  const asked: Asked = {};
  for (const key of [...ordering, ...(list.filters ?? []).map((each) => each.key)]) {
    const value = address.get(key);
    if (value) asked[key] = value;
  }
  return asked;
}

export function useList<Row>(list: ListOf<Row>) {
  const { i18n } = useTranslation();
  const [address] = useAsked();
  const asked = askedOf(list, address);
  const query = useInfiniteQuery({
    queryKey: ['list', list.name, asked, i18n.language],
    queryFn: ({ pageParam }) => list.read(pageParam ? { ...asked, after: pageParam } : asked),
    initialPageParam: '',
    getNextPageParam: (last: Page<Row>) => last.next || undefined,
    meta: { follows: list.follows },
  });
  const rows = query.data?.pages.flatMap((each) => each.items);
  return { ...query, rows, asked, problem: problemOf(query.error) };
}

// Under somebody's cursor rows change their words but not their places: a new order waits until he
// asks for it or goes away.
export function useCalm<Row>(rows: Row[] | undefined, id: (row: Row) => string, question: string) {
  const [isHeld, setHeld] = useState(false);
  const shown = useRef<{ question: string; rows: Row[] } | null>(null);
  const names = (list: Row[]) => list.map(id).join('\n');
  let out = rows;
  let hasNews = false;
  const before = shown.current;
  if (isHeld && rows && before && before.question === question) {
    const grown = names(rows).startsWith(names(before.rows)); // "show more" adds below
    if (!grown && before.rows.length > 0) {
      const fresh = new Map(rows.map((row) => [id(row), row]));
      out = before.rows.map((row) => fresh.get(id(row)) ?? row);
      hasNews = true;
    }
  }
  if (out) shown.current = { question, rows: out };
  return {
    rows: out,
    hasNews,
    showNews: () => setHeld(false),
    hold: {
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
    },
  };
}
