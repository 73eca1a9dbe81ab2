// Keeps the page current while somebody looks at it: entries of the feed name what is read anew.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readAnew } from '../read';
import { listen, type FeedEntry } from './feed';

const gatherMs = 250; // a commit tells of several rows: one reading for all
const firstWaitMs = 1000;
const longestWaitMs = 30_000;
const lostAfterMs = 5000; // shorter breaks are nobody's business

// Whether the live connection has been lost for longer than a moment.
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let last: string | undefined;
    let waitMs = firstWaitMs;
    let stopped = false;
    let stream = new AbortController();
    let retry: ReturnType<typeof setTimeout> | undefined;
    let alarm: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let gathered: FeedEntry[] = [];
    const give = () => {
      gathering = undefined;
      readAnew(queries, gathered);
      gathered = [];
    };
    const connect = () => {
      stream = new AbortController();
      const { signal } = stream;
      const lost = () => {
        if (stopped || signal.aborted) return;
        alarm ??= setTimeout(() => setLost(true), lostAfterMs);
        retry = setTimeout(connect, waitMs);
        waitMs = Math.min(waitMs * 2, longestWaitMs);
      };
      const open = () => {
        // Without a place in the feed, what happened meanwhile is not told: read everything.
        if (alarm && !last) void queries.invalidateQueries();
        clearTimeout(alarm);
        alarm = undefined;
        waitMs = firstWaitMs;
        setLost(false);
      };
      const take = (entry: FeedEntry, id: string) => {
        last = id;
        gathered.push(entry);
        gathering ??= setTimeout(give, gatherMs);
      };
      const ended = () => void queries.invalidateQueries({ queryKey: ['session'] });
      listen({ after: last, signal, open, take, ended }).then(lost, lost);
    };
    // A hidden page holds no connection: a browser has few of them for all its tabs.
    const shown = () => {
      stream.abort();
      clearTimeout(retry);
      if (document.hidden) return;
      void queries.invalidateQueries();
      connect();
    };
    document.addEventListener('visibilitychange', shown);
    connect();
    return () => {
      stopped = true;
      stream.abort();
      document.removeEventListener('visibilitychange', shown);
      [retry, alarm, gathering].forEach(clearTimeout);
    };
  }, [queries]);
  return isLost;
}
