// What waits for me: the same reading feeds the navigation's count and the page of tasks.
import { listMyTasks, type ListMyTasksAnswer } from '../api/generated/client';
import { useRead } from './read';

export type TaskLine = ListMyTasksAnswer['items'][number];

const most = 200;

export function useMyTasks() {
  const read = async () => (await listMyTasks({ query: { limit: most } })).items;
  return useRead(['tasks', 'mine'], read, ['tasks', 'releases', 'grants']);
}
