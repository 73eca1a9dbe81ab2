// A record while somebody writes it: kept in this browser at every key, saved to the server when he
// rests, and brought together with what others save meanwhile. Nobody's text is lost.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { readRecord, saveRecord, type ReadRecordAnswer } from '../../api/generated/client';
import { Refused, type Problem } from '../../api/problem';
import { dropDraft, keepDraft, readDraft } from '../form/drafts';
import { useSession } from '../useSession';
import { dropped } from './applicable';
import { merge, same, set, type Clash } from './merge';
import { asContent, type Content } from './schema';

export const restMs = 2000;
const retryMs = 5000;

export type Standing = 'same' | 'typing' | 'saving' | 'saved' | 'offline' | 'refused';

export interface Draft {
  mine: Content;
  standing: Standing;
  savedAt: number | null; // ms
  clashes: Clash[];
  taken: { fields: string[]; by: string } | null; // what somebody else changed just now
  problem: Problem | null;
  wasFound: boolean; // typed here before and not yet saved
}

interface Base {
  content: Content;
  version: number;
}

type Change = Partial<Draft>;
const patch = (before: Draft, change: Change): Draft => ({ ...before, ...change });

const isStale = (problem: Problem) =>
  [409, 412, 428].includes(problem.status) && /version|changed|if_match/.test(problem.code);

// Fields that hold something though they do not apply (`x-when`).
const misplaced = (problem: Problem) =>
  (problem.reasons ?? [])
    .filter((each) => each.code === 'record.not_applicable')
    .map((each) => (each.field ?? '').replace(/^\/content/, ''));

export function useRecordDraft(release: string, kind: string, seen: ReadRecordAnswer) {
  const queries = useQueryClient();
  const person = useSession().data?.id ?? 'nobody';
  const place = `${person}.record.${release}.${kind}`;
  const base = useRef<Base>({ content: asContent(seen.content), version: seen.version });
  const [draft, change] = useReducer(patch, null, () => begin(place, base.current));
  const now = useRef(draft);
  now.current = draft;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaving = useRef<Promise<boolean> | null>(null);

  // What the server has now goes into what stands here.
  const bring = useCallback(
    (fresh: ReadRecordAnswer) => {
      if (fresh.version <= base.current.version) return;
      const theirs = asContent(fresh.content);
      const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
      const found = merge(base.current.content, now.current.mine, theirs, field);
      base.current = { content: theirs, version: fresh.version };
      const by = fresh.revisions.at(-1)?.by_login ?? '';
      const taken = found.taken.length > 0 ? { fields: found.taken, by } : now.current.taken;
      change({ mine: found.content, clashes: found.clashes, taken });
    },
    [change],
  );

  const send = useCallback(
    async (complete: boolean): Promise<boolean> => {
      const mine = now.current.mine;
      const { version } = base.current;
      change({ standing: 'saving', problem: null });
      try {
        const saved = await saveRecord({
          path: { release, kind },
          body: { content: mine, complete },
          version: version > 0 ? version : undefined,
        });
        base.current = { content: mine, version: saved.version };
        const isAll = same(mine, now.current.mine);
        if (isAll) dropDraft(place);
        change({ standing: isAll ? 'saved' : 'typing', savedAt: Date.now(), wasFound: false });
        void queries.invalidateQueries({ queryKey: ['release', release] });
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { problem } = error;
        if (isStale(problem)) {
          bring(await readRecord({ path: { release, kind } }));
          change({ standing: 'typing' });
        } else if (!complete && misplaced(problem).length > 0) {
          // Another answer has made a field meaningless: it goes, as the server says.
          change({ mine: dropped(now.current.mine, misplaced(problem)), standing: 'typing' });
        } else {
          const lost = problem.status === 0 || problem.status >= 500;
          change({ standing: lost ? 'offline' : 'refused', problem: lost ? null : problem });
        }
        return false;
      }
    },
    [release, kind, place, queries, bring, change],
  );

  // One after the other: two savings of one person must not race.
  const save = useCallback(
    async (complete = false): Promise<boolean> => {
      clearTimeout(timer.current);
      while (isSaving.current) await isSaving.current;
      if (now.current.clashes.length > 0) return false;
      if (!complete && same(now.current.mine, base.current.content)) return true;
      isSaving.current = send(complete);
      try {
        return await isSaving.current;
      } finally {
        isSaving.current = null;
      }
    },
    [send],
  );

  useEffect(() => bring(seen), [seen, bring]);
  useEffect(() => {
    const { standing, clashes } = draft;
    if (clashes.length > 0 || (standing !== 'typing' && standing !== 'offline')) return;
    timer.current = setTimeout(() => void save(), standing === 'offline' ? retryMs : restMs);
    return () => clearTimeout(timer.current);
  }, [draft, save]);

  const type = useCallback(
    (mine: Content) => {
      keepDraft(place, { mine, base: base.current }, Date.now());
      change({ mine, standing: 'typing', taken: null });
    },
    [place, change],
  );
  const choose = useCallback(
    (clash: Clash, theirs: boolean) => {
      const mine = { ...now.current.mine };
      if (theirs) set(mine, clash.field, clash.theirs);
      const clashes = now.current.clashes.filter((each) => each.field !== clash.field);
      keepDraft(place, { mine, base: base.current }, Date.now());
      change({ mine, clashes, standing: 'typing' });
    },
    [place, change],
  );
  return { draft, type, choose, save };
}

// What was typed here and never saved comes back, against what the server has by now.
function begin(place: string, base: Base): Draft {
  const found = readDraft<{ mine: Content; base: Base }>(place)?.value;
  const merged = found && merge(found.base.content, found.mine, base.content);
  const wasFound = merged !== undefined && !same(merged.content, base.content);
  return {
    mine: merged?.content ?? base.content,
    standing: wasFound ? 'typing' : 'same',
    savedAt: null,
    clashes: merged?.clashes ?? [],
    taken: null,
    problem: null,
    wasFound,
  };
}
