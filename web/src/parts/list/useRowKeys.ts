// j and k walk through the rows, Enter opens the current one.
import { useEffect, useState } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(target.tagName))
  );
}

export function useRowKeys(count: number, open: (row: number) => void) {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'j') setCurrent((at) => Math.min(at + 1, count - 1));
      else if (event.key === 'k') setCurrent((at) => Math.max(at - 1, 0));
      else if (event.key === 'Enter' && current >= 0 && current < count) open(current);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [count, current, open]);
  useEffect(() => {
    document.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return current;
}
