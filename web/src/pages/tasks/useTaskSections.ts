// What the sections of a task are called: the domain's words, else the release's own pack's.
import { readRelease } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { useSectionKey } from '../../parts/record/useSectionName';
import type { TaskSeen } from './TaskPage';

export function useTaskSections(seen: TaskSeen): (key: string) => string {
  const release = seen.line.release ?? '';
  const { data } = useRead(['release', release], () => readRelease({ path: { release } }), [
    `release:${release}`,
  ]);
  const nameKey = useSectionKey(data?.section_names);
  // No raw key while the names are on their way.
  return (key) => (data || nameKey(key) !== key ? nameKey(key) : '…');
}
