// What completes a task while it is being put together: answers, verdict, reason, the record.
import { useState, type RefObject } from 'react';
import { completeTask } from '../../api/generated/client';
import type { Problem } from '../../api/problem';
import { useDraft } from '../../parts/form/useDraft';
import type { RecordHandle } from '../../parts/record/RecordEditor';
import { useAct } from '../../parts/read';
import type { Answers } from './Checks';
import type { TaskSeen } from './TaskPage';

interface Completion {
  verdict: string;
  to: string;
  reason: string;
  answers: Answers;
}

const ofRecord = /^\/content(\/|$)/;

// A refusal's reasons that belong to the record stand in its form, the others beside the act.
function ofContent(problem: Problem | null): Problem | null {
  const reasons = problem?.reasons?.filter((each) => ofRecord.test(each.field ?? '')) ?? [];
  return problem && reasons.length > 0 ? { ...problem, reasons } : null;
}

export function useCompleting(seen: TaskSeen, record: RefObject<RecordHandle | null>) {
  const id = seen.task.id ?? '';
  const first = seen.verdicts[0]?.id ?? '';
  const draft = useDraft<Completion>(`task.${id}`, {
    verdict: first,
    to: seen.returns[0]?.id ?? '',
    reason: '',
    answers: {},
  });
  const [lacksReason, setLacksReason] = useState(false);
  const { verdict, to, reason, answers } = draft.value;
  // The first verdict is what happens when all goes well; any other must say why.
  const isUsual = verdict === first;
  const asksOpinion = seen.task.opened.asks_comment;

  const [sent, setSent] = useState<Answers>({});

  const send = async () => {
    setSent(answers);
    const form = record.current;
    // What stands in the form is saved first: what others wrote meanwhile is not written over.
    if (form && !(await form.save())) return null;
    return completeTask({
      path: { task: id },
      body: {
        ...(verdict && { verdict }),
        ...(verdict === 'return' && { to }),
        ...(reason.trim() && { [isUsual && asksOpinion ? 'comment' : 'reason']: reason.trim() }),
        ...(isUsual && { answers }),
        ...(isUsual && form && { content: form.content() }),
      },
    });
  };
  const touches = ['tasks', 'records', `release:${seen.line.release}`];
  const act = useAct(send, touches, (answer) => answer && draft.clear());
  return {
    draft,
    change: (next: Partial<Completion>) => {
      setLacksReason(false);
      draft.change((before) => ({ ...before, ...next }));
    },
    isUsual,
    asksOpinion,
    lacksReason,
    complete: () => {
      const lacks = (!isUsual || asksOpinion) && reason.trim() === '';
      setLacksReason(lacks);
      if (!lacks) act.run(undefined);
    },
    isBusy: act.isBusy,
    problem: ofContent(act.problem) ? null : act.problem,
    problemOfRecord: ofContent(act.problem),
    sent,
  };
}

export type Completing = ReturnType<typeof useCompleting>;
