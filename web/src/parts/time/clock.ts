// The server's clock, and a tick for what counts down; times on the page never trust the device.
import { useSyncExternalStore } from 'react';

let offset = 0;
let seconds = Math.floor(Date.now() / 1000);
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

export function setClock(now: string): void {
  offset = Date.parse(now) - Date.now();
  tick();
}

export function serverNow(): number {
  return Date.now() + offset;
}

function tick() {
  seconds = Math.floor(serverNow() / 1000);
  listeners.forEach((each) => each());
}

function follow(changed: () => void) {
  listeners.add(changed);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

// Now in ms, changing each `everyS` seconds.
export function useNow(everyS = 30): number {
  return useSyncExternalStore(follow, () => Math.floor(seconds / everyS) * everyS) * 1000;
}
