// A form and its act: what is typed is kept until the act is done.
import type { Problem } from '../../api/problem';
import { useAct, type Follows } from '../read';
import { useDraft, type DraftState } from './useDraft';

// What the foot of a form shows of it.
export interface Drafted {
  draft: DraftState;
  drop: () => void;
  problem: Problem | null;
  isBusy: boolean;
  send: () => void;
}

export function useDraftedAct<T extends object, Answer>(
  name: string,
  start: T,
  act: (value: T) => Promise<Answer>,
  touches: Follows = [],
  after?: (answer: Answer) => void,
) {
  const { value: kept, change, clear, draft } = useDraft(name, start);
  const value = { ...start, ...kept }; // a draft of before a field was asked for lacks it
  const { run, isBusy, problem, answer } = useAct(
    () => act(value),
    touches,
    (given) => {
      clear();
      after?.(given);
    },
  );
  return {
    value,
    set: (part: Partial<T>) => change((before) => ({ ...before, ...part })),
    draft,
    drop: () => clear(),
    send: () => run(undefined),
    isBusy,
    problem,
    answer,
  };
}
