// Ctrl K, ⌘K or a stroke: the way to a release, a task or a page by its name, from wherever one is.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session';
import './quick.css';

const QuickDialog = lazy(async () => ({ default: (await import('./QuickDialog')).QuickDialog }));

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const isTyping = (at: EventTarget | null) =>
  at instanceof Element && at.closest('input, textarea, select, [contenteditable]') !== null;

export function QuickSearch({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      const isStroke = event.key === '/' && !isCommand && !event.altKey && !isTyping(event.target);
      if (!isStroke && !(event.key.toLowerCase() === 'k' && isCommand)) return;
      event.preventDefault(); // the browser's own search
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="quick-open"
        title={t('frame.quick.open')}
        onClick={() => setOpen(true)}
      >
        <svg className="nav-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <circle cx="7" cy="7" r="4.6" />
          <path d="M10.5 10.5L14 14" />
        </svg>
        <span className="quick-open-words">{t('frame.quick.open')}</span>
        <kbd aria-hidden>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <QuickDialog session={session} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
