// What waits for me: the same reading feeds the navigation's count and the page of tasks.
import { listMyTasks, type ListMyTasksAnswer } from '../api/generated/client';
import { useRead } from './read';

export type TaskLine = ListMyTasksAnswer['items'][number];

const most = 200;

// A manual step of a deployment is confirmed where the deployment is seen.
export const addressOfTask = ({ id, release, site }: TaskLine) =>
  id ? `/tasks/${id}` : site ? `/sites/${site}` : `/releases/${release}/deployment`;

// `text`: only those that the server finds by it.
export function useMyTasks(text = '') {
  const read = async () =>
    (await listMyTasks({ query: { limit: most, ...(text && { text }) } })).items;
  return useRead(['tasks', 'mine', text], read, ['tasks', 'releases', 'grants', 'deployments']);
}
