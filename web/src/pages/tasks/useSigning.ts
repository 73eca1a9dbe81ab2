// What a signature is made of while it is being given: kept as a draft, but for the password.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signTask } from '../../api/generated/client';
import { prove } from '../../api/session';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import type { Answers } from './Checks';
import type { TaskSeen } from './TaskPage';

export type Verdict = 'approve' | 'return' | 'refuse';

interface Signature {
  verdict: Verdict;
  to: string;
  opinion: string;
  answers: Answers;
}

export function useSigning(seen: TaskSeen) {
  const { t } = useTranslation();
  const id = seen.task.id ?? '';
  const draft = useDraft<Signature>(`task.${id}`, {
    verdict: 'approve',
    to: seen.returns[0]?.id ?? '',
    opinion: '',
    answers: {},
  });
  const [password, setPassword] = useState('');
  const [lacks, setLacks] = useState<{ opinion?: string; password?: string }>({});
  const { verdict, to, opinion, answers } = draft.value;

  const [sent, setSent] = useState<Answers>({});

  const send = async () => {
    setSent(answers);
    // Proven within the last two minutes or not: a signature asks for the person each time.
    await prove({ password });
    const sections = Object.fromEntries(seen.sections.map((each) => [each.key, each.digest]));
    return signTask({
      path: { task: id },
      body: {
        verdict,
        opinion: opinion.trim(),
        sections,
        ...(verdict === 'approve' && { answers }),
        ...(verdict === 'return' && { to }),
      },
    });
  };
  const act = useAct(send, ['tasks', 'records', `release:${seen.line.release}`], () => {
    draft.clear();
  });
  const sign = () => {
    const found = {
      ...(verdict !== 'approve' && opinion.trim() === '' && { opinion: t('task.opinion.missing') }),
      ...(password === '' && { password: t('task.proof.missing') }),
    };
    setLacks(found);
    if (Object.keys(found).length > 0) return;
    act.run(undefined, { onSettled: () => setPassword('') });
  };
  return {
    draft,
    change: (next: Partial<Signature>) => {
      setLacks({});
      draft.change((before) => ({ ...before, ...next }));
    },
    choose: (next: Verdict) => draft.change((before) => ({ ...before, verdict: next })),
    password,
    setPassword,
    lacks,
    sign,
    isBusy: act.isBusy,
    problem: act.problem,
    sent,
  };
}

export type Signing = ReturnType<typeof useSigning>;
