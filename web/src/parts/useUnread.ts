// How many of my notices are unread: no further counted than the server counts.
import { listMyNotices } from '../api/generated/client';
import { useRead } from './read';

export const noticesFollow = ['notices', 'read_marks'];
export const mostCounted = 100;

export function useUnread(): number {
  const read = async () => (await listMyNotices({ query: { limit: 0 } })).unread;
  return useRead(['notices', 'unread'], read, noticesFollow).data ?? 0;
}
