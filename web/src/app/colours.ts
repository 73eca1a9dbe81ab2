// Light or dark, as the person's system says, and following it while the page is open.
import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function follow(changed: () => void) {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}
