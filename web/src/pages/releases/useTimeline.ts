// A release's part of the journal, all of it: pages are put together oldest first.
import { readTimeline } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import type { Entry } from './timeline';
import { follows } from './useRelease';

const pageSize = 500;
const mostPages = 40;

export async function readWholeTimeline(release: string): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: string | undefined;
  for (let n = 0; n < mostPages; n++) {
    const query = after === undefined ? { limit: pageSize } : { limit: pageSize, after };
    const page = await readTimeline({ path: { release }, query });
    found.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  return found;
}

export function useTimeline(release: string) {
  return useRead(
    ['release', release, 'timeline'],
    () => readWholeTimeline(release),
    follows(release),
  );
}
