// The files of a version while they are edited: kept by the server a moment after each change.
import { useCallback, useEffect, useRef, useState } from 'react';
import { savePackDraft, type ReadPackFilesAnswer } from '../../api/generated/client';
import { Refused, type Problem } from '../../api/problem';
import { useReadAnew } from '../../parts/read';

const calmMs = 900;

export interface DraftFiles {
  texts: Readonly<Record<string, string>>;
  change: (path: string, text: string | null) => void; // null takes the file out
  isSaving: boolean;
  isUnsaved: boolean;
  problem: Problem | null;
}

function textsOf(files: ReadPackFilesAnswer): Record<string, string> {
  const known = files.items.filter((each) => each.text !== undefined);
  return Object.fromEntries(known.map((each) => [each.path, each.text ?? '']));
}

// `match` is the version of the row as it was read; each save answers the next.
export function useDraftFiles(id: string, files: ReadPackFilesAnswer, match: number): DraftFiles {
  const [texts, setTexts] = useState(() => textsOf(files));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const changed = useRef(new Map<string, string | null>());
  const [waiting, setWaiting] = useState(0);
  const seen = useRef(match);
  const readAnew = useReadAnew();

  const save = useCallback(async () => {
    if (changed.current.size === 0) return;
    const sent = [...changed.current];
    changed.current = new Map();
    setSaving(true);
    try {
      const answer = await savePackDraft({
        path: { version: id },
        body: { files: sent.map(([path, text]) => (text === null ? { path } : { path, text })) },
        version: seen.current,
      });
      seen.current = answer.version;
      setProblem(null);
      readAnew([`pack_versions:${id}`]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // What was not taken waits for the next try; what was typed meanwhile is newer.
      sent.forEach(([path, text]) => {
        if (!changed.current.has(path)) changed.current.set(path, text);
      });
      setProblem(error.problem);
    } finally {
      setSaving(false);
    }
  }, [id, readAnew]);

  useEffect(() => {
    if (waiting === 0 || isSaving) return;
    const timer = setTimeout(() => void save(), calmMs);
    return () => clearTimeout(timer);
  }, [waiting, isSaving, save]);
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
    };
  }, [save]);

  const change = useCallback((path: string, text: string | null) => {
    changed.current.set(path, text);
    setWaiting((count) => count + 1);
    setTexts((before) => {
      const { [path]: _, ...rest } = before;
      return text === null ? rest : { ...rest, [path]: text };
    });
  }, []);
  return { texts, change, isSaving, isUnsaved: changed.current.size > 0, problem };
}
