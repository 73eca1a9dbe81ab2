// A link within the page: a plain click goes without a reload, any other click is the browser's.
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './address';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
  keepPlace?: boolean; // on the same page: the reader stays where he scrolled to
}

export function Link({ to, keepPlace = false, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (event.defaultPrevented || !plain || event.altKey) return;
    event.preventDefault();
    go(to, { keepPlace });
  };
  return <a href={to} onClick={follow} {...rest} />;
}
