// The one question before an act that cannot be taken back.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../dialog/DialogForm';
import { ReasonField } from '../form/ReasonField';
import { useDraftedAct } from '../form/useDraftedAct';
import type { Follows } from '../read';
import './act.css';

interface Asked<Answer> {
  title: string;
  thing?: ReactNode;
  consequence?: ReactNode;
  reasonFor?: string | undefined; // what the reason is kept under; none: no reason is asked for
  run: (reason: string) => Promise<Answer>;
  touches?: Follows | undefined;
  done?: ((answer: Answer) => void) | undefined;
  close: () => void;
}

export function AskDialog<Answer>(asked: Asked<Answer>) {
  const { title, thing, consequence, reasonFor, run, touches, done, close } = asked;
  const { t } = useTranslation();
  const [isLacking, setLacking] = useState(false);
  const form = useDraftedAct(
    reasonFor ?? '', // without a reason nothing is typed, and nothing is kept
    { reason: '' },
    ({ reason }) => run(reason.trim()),
    touches,
    (answer) => {
      close();
      done?.(answer);
    },
  );
  const { reason } = form.value;
  const send = () => {
    const lacks = reasonFor !== undefined && reason.trim() === '';
    setLacking(lacks);
    if (!lacks) form.send();
  };
  return (
    <DialogForm title={title} form={form} fields={['reason']} close={close} send={send}>
      {thing && <p className="ask-thing">{thing}</p>}
      {consequence && <p className="ask-consequence">{consequence}</p>}
      {reasonFor !== undefined && (
        <ReasonField
          value={reason}
          change={(to) => form.set({ reason: to })}
          wrong={isLacking ? [t('act.reason_missing')] : wordsOfField(form.problem, 'reason')}
        />
      )}
    </DialogForm>
  );
}
