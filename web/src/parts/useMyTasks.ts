// What waits for me: the same reading feeds the navigation's count and the page of tasks.
import { listMyTasks, type ListMyTasksAnswer } from '../api/generated/client';
import { useRead } from './read';

export type TaskLine = ListMyTasksAnswer['items'][number];

const most = 200;

// `text`: only those that the server finds by it.
export function useMyTasks(text = '') {
  const read = async () =>
    (await listMyTasks({ query: { limit: most, ...(text && { text }) } })).items;
  return useRead(['tasks', 'mine', text], read, ['tasks', 'releases', 'grants']);
}
