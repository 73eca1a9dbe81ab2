// Whether the server offers an act on this release.
import type { View } from '../../../parts/release/view';

export const isOffered = (view: View, act: string) => view.actions.some((each) => each.act === act);

// Fields of a list, as the server points at its entries: `mentions/0`.
export const fieldsOf = (list: string, count: number, inner = '') =>
  Array.from({ length: count }, (_, n) => `${list}/${n}${inner}`);
