// The second person signs: what will be gone, and his proof that it is he.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signRetentionRun } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { prove } from '../../api/session';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';

interface Asked {
  run: string;
  number: string;
  count: number;
  close: () => void;
}

export function SignRun({ run, number, count, close }: Asked) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const act = useAct(
    async () => {
      await prove({ password });
      return signRetentionRun({ path: { run }, body: {} });
    },
    ['retention_runs', 'people', 'documents'],
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('retention.sign')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">
          {number} · {t('retention.things', { count })}
        </p>
        <p className="ask-consequence">{t('retention.sign_follows')}</p>
        <Field label={t('task.proof.label')} wrong={wordsOfField(act.problem, 'password')}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="current-password"
              value={password}
              change={setPassword}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['password']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy} disabled={!password}>
            {t('retention.sign')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
