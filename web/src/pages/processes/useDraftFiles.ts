// The files of a version while they are edited: kept by the server a moment after each change, and
// until then in this browser.
import { useCallback, useEffect, useRef, useState } from 'react';
import { savePackDraft, type ReadPackFilesAnswer } from '../../api/generated/client';
import { Refused, type Problem } from '../../api/problem';
import { useDraft, type DraftState } from '../../parts/form/useDraft';
import { useReadAnew } from '../../parts/read';

const calmMs = 900;

export interface DraftFiles {
  texts: Readonly<Record<string, string>>;
  change: (path: string, text: string | null) => void; // null takes the file out
  isSaving: boolean;
  draft: DraftState; // of what the server has not taken yet
  drop: () => void;
  problem: Problem | null;
}

type Changed = Record<string, string | null>; // null: taken out
interface Kept {
  match: number; // the version of the row that was changed: a later one was written by others
  files: Changed;
}
const nothing: Kept = { match: 0, files: {} };

function textsOf(files: ReadPackFilesAnswer): Record<string, string> {
  const known = files.items.filter((each) => each.text !== undefined);
  return Object.fromEntries(known.map((each) => [each.path, each.text ?? '']));
}

function changedBy(changed: Changed, texts: Record<string, string>): Record<string, string> {
  const all = Object.entries({ ...texts, ...changed });
  return Object.fromEntries(all.filter((each): each is [string, string] => each[1] !== null));
}

// `match` is the version of the row as it was read; each save answers the next.
export function useDraftFiles(
  { id, match, mayEdit }: { id: string; match: number; mayEdit: boolean },
  files: ReadPackFilesAnswer,
): DraftFiles {
  const { value: kept, change: keep, clear, draft } = useDraft(`pack.files.${id}`, nothing);
  const [found] = useState(mayEdit ? kept : nothing);
  const taken = useRef(textsOf(files)); // as the server has them
  const [texts, setTexts] = useState(() => changedBy(found.files, taken.current));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const changed = useRef(new Map(Object.entries(found.files)));
  const [waiting, setWaiting] = useState(changed.current.size);
  const seen = useRef(found.match || match);
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
      taken.current = changedBy(Object.fromEntries(sent), taken.current);
      if (changed.current.size === 0) clear();
      else keep({ match: answer.version, files: Object.fromEntries(changed.current) });
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
  }, [id, readAnew, keep, clear]);

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

  const change = useCallback(
    (path: string, text: string | null) => {
      changed.current.set(path, text);
      keep(({ files: before }) => ({ match: seen.current, files: { ...before, [path]: text } }));
      setWaiting((count) => count + 1);
      setTexts((before) => changedBy({ [path]: text }, before));
    },
    [keep],
  );
  const drop = () => {
    changed.current = new Map();
    seen.current = match;
    clear();
    setProblem(null);
    setTexts(taken.current);
  };
  return { texts, change, isSaving, problem, draft, drop };
}
