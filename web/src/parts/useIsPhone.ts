// Whether the page is as narrow as a phone, where reading and deciding take turns.
import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 640px)');

function follow(changed: () => void) {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useIsPhone(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}
