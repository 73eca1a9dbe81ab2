// The organisation, its zone and clock, which the page may know before anybody has signed in.
import { useQuery } from '@tanstack/react-query';
import { readAbout, type About } from '../api/session';
import { setClock } from './time/clock';

// A device's clock drifts, and a test clock is moved.
const againMs = 300_000;

async function readClock(): Promise<About> {
  const about = await readAbout();
  setClock(about.now);
  return about;
}

export function useAbout(): About | undefined {
  return useQuery({
    queryKey: ['about'],
    queryFn: readClock,
    refetchInterval: againMs,
    meta: { follows: ['clock'] },
  }).data;
}
