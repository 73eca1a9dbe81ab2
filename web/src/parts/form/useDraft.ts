// A form's value that survives a reload, a lost session and a broken connection.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../useSession';
import { dropDraft, keepDraft, readDraft } from './drafts';

const calmMs = 400;

export interface DraftState {
  keptAt: number | null; // ms; null while nothing differs from the start
  wasFound: boolean; // it stood here from before
  isLost: boolean; // the browser refuses to keep it
}

interface Kept<T> {
  value: T;
  change: (next: T | ((before: T) => T)) => void;
  clear: (next?: T) => void; // sent or dropped: begins anew
  draft: DraftState;
}

const nothing: DraftState = { keptAt: null, wasFound: false, isLost: false };

// `name` says what the form is about (`task.ID`); a draft belongs to the person who typed it.
// A component is keyed by its name: one form does not turn into another.
export function useDraft<T>(name: string, start: T): Kept<T> {
  const person = useSession().data?.id ?? 'nobody';
  const place = `${person}.${name}`;
  const [found] = useState(() => readDraft<T>(place));
  const [value, setValue] = useState<T>(found?.value ?? start);
  const [draft, setDraft] = useState<DraftState>(
    found ? { keptAt: found.at, wasFound: true, isLost: false } : nothing,
  );
  const latest = useRef<{ value: T } | null>(null); // typed and not yet kept

  const keep = useCallback(() => {
    if (!latest.current) return;
    const now = Date.now();
    const isKept = keepDraft(place, latest.current.value, now);
    latest.current = null;
    setDraft({ keptAt: isKept ? now : null, wasFound: false, isLost: !isKept });
  }, [place]);

  useEffect(() => {
    const timer = setTimeout(keep, calmMs);
    return () => clearTimeout(timer);
  }, [value, keep]);
  // Closing the page within the calm loses nothing either.
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [keep]);

  const change = useCallback((next: T | ((before: T) => T)) => {
    setValue((before) => {
      const made = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      latest.current = { value: made };
      return made;
    });
  }, []);
  const clear = useCallback(
    (next?: T) => {
      latest.current = null;
      dropDraft(place);
      setDraft(nothing);
      setValue(next ?? start);
    },
    [place, start],
  );
  return { value, change, clear, draft };
}
