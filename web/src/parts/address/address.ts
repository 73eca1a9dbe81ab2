// The address bar is the page's memory: what is shown can be sent, refreshed, and gone back from.
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function follow(changed: () => void) {
  listeners.add(changed);
  window.addEventListener('popstate', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('popstate', changed);
  };
}

// Opens an address of this page; `replace` leaves no step for the back button.
export function go(to: string, { replace = false, keepPlace = false } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  if (!replace && !keepPlace) window.scrollTo(0, 0);
  listeners.forEach((each) => each());
}

const here = () => window.location.pathname + window.location.search;

export function useAddress(): URL {
  return new URL(useSyncExternalStore(follow, here), window.location.origin);
}

export function usePath(): string {
  return useSyncExternalStore(follow, () => window.location.pathname);
}

type Asked = Record<string, string | undefined>;

// Filters and the like: `?state=open`. Changing them replaces, so that back leaves the page.
export function useAsked(): [URLSearchParams, (changes: Asked) => void] {
  const asked = useAddress().searchParams;
  const change = (changes: Asked) => {
    const { pathname, search } = window.location;
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    const text = next.toString();
    go(text === '' ? pathname : `${pathname}?${text}`, { replace: true });
  };
  return [asked, change];
}
