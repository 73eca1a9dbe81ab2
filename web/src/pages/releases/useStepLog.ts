// What a step said so far, taken from the server from where the last reading ended.
import { useEffect, useRef, useState } from 'react';
import { readStepLog } from '../../api/generated/client';
import { problemOf } from '../../parts/read';
import type { Problem } from '../../api/problem';
import type { Chosen } from '../../parts/deployment/deployment';

const everyMs = 1000;
const mostKept = 2_000_000; // characters on the page; all of it is in the file

export interface Log {
  text: string;
  wasCut: boolean;
  problem: Problem | null;
}

export function useStepLog(deployment: string, { back, index }: Chosen, isRunning: boolean): Log {
  const [log, setLog] = useState<Log>({ text: '', wasCut: false, problem: null });
  const from = useRef(0);
  useEffect(() => {
    from.current = 0;
    setLog({ text: '', wasCut: false, problem: null });
  }, [deployment, back, index]);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      try {
        const query = { back, index, from: from.current };
        const found = await readStepLog({ path: { deployment }, query });
        if (isGone) return;
        const isNew = found.next > from.current;
        from.current = found.next;
        if (isNew) setLog((before) => grown(before, found.text));
        if (isRunning || found.next < found.size) {
          timer = setTimeout(() => void read(), found.next < found.size ? 0 : everyMs);
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (isGone) return;
        setLog((before) => ({ ...before, problem }));
        if (isRunning) timer = setTimeout(() => void read(), everyMs * 5);
      }
    };
    void read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [deployment, back, index, isRunning]);
  return log;
}

function grown(before: Log, text: string): Log {
  const all = before.text + text;
  const cut = all.length > mostKept;
  return { text: cut ? all.slice(-mostKept) : all, wasCut: before.wasCut || cut, problem: null };
}
