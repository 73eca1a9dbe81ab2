// The one question before an act that cannot be taken back.
import { Button } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField, type Problem } from '../../api/problem';
import { Dialog } from '../dialog/Dialog';
import { Field } from '../form/Field';
import { ProblemNotice } from '../ProblemNotice';
import './act.css';

interface Asked {
  title: string;
  thing: ReactNode;
  consequence: ReactNode;
  needsReason: boolean;
  isBusy: boolean;
  problem: Problem | null;
  act: (reason: string) => void;
  close: () => void;
}

export function AskDialog(asked: Asked) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const lacks = asked.needsReason && reason.trim() === '';
    setLacking(lacks);
    if (!lacks) asked.act(reason.trim());
  };
  const wrong = isLacking ? [t('act.reason_missing')] : wordsOfField(asked.problem, 'reason');
  return (
    <Dialog title={asked.title} close={asked.close}>
      <form onSubmit={send} noValidate>
        {asked.thing && <p className="ask-thing">{asked.thing}</p>}
        {asked.consequence && <p className="ask-consequence">{asked.consequence}</p>}
        {asked.needsReason && (
          <Field label={t('act.reason')} help={t('act.reason_help')} wrong={wrong}>
            {(control) => (
              <textarea
                {...control}
                className="text-area"
                value={reason}
                autoFocus
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {asked.problem && <ProblemNotice problem={asked.problem} fields={['reason']} />}
        <div className="dialog-acts">
          <Button onClick={asked.close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={asked.isBusy}>
            {asked.isBusy ? t('act.busy') : asked.title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
