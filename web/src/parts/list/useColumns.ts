// Which columns somebody chose to see, kept in this browser.
import { useState } from 'react';
import type { Column } from './column';

export function useColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const place = `fangxing.columns.${name}`;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => {
    const kept = localStorage.getItem(place);
    const first = columns.filter((each) => each.optional).map((each) => each.key);
    return new Set(kept === null ? first : kept.split(','));
  });
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    localStorage.setItem(place, [...next].join(','));
    setHidden(next);
  };
  // The first column names the row and always stands.
  const shown = columns.filter((each, n) => n === 0 || !hidden.has(each.key));
  return { shown, hidden, toggle };
}
