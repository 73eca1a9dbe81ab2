// Where a hit leads, and which parts of a text were asked for.
import type { SearchAnswer } from '../../api/generated/client';

export type Group = SearchAnswer['groups'][number];
export type Hit = Group['items'][number];
export type Kind = Group['kind'];

export const kinds: readonly Kind[] = [
  'release',
  'record',
  'document',
  'knowledge',
  'problem',
  'change',
  'configuration_item',
  'library_entry',
  'controlled_document',
];

export function addressOf(hit: Pick<Hit, 'kind' | 'id' | 'release' | 'paper'>): string {
  switch (hit.kind) {
    case 'release':
      return `/releases/${hit.id}`;
    case 'record':
      return `/releases/${hit.release}/records/${hit.paper}`;
    case 'document':
      return `/releases/${hit.release}/documents`;
    case 'knowledge':
      return `/knowledge/${hit.id}`;
    case 'problem':
      return `/problems/${hit.id}`;
    case 'change':
      return `/changes/${hit.id}`;
    case 'configuration_item':
      return `/configuration/${hit.id}`;
    case 'library_entry':
      return `/library/${hit.id}`;
    case 'controlled_document':
      return '/controlled-documents';
  }
}

export interface Part {
  text: string;
  isHit: boolean;
}

// The words of the question where the text has them, in whatever case.
export function parts(text: string, question: string): Part[] {
  const words = question.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ text, isHit: false }];
  const any = words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${any})`, 'i'))
    .map((each, n) => ({ text: each, isHit: n % 2 === 1 }))
    .filter((each) => each.text !== '');
}
