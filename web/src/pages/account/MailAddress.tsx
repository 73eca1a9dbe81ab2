// Another address for my notices. Whoever changes it reads them: so he proves himself.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { giveMailAddress } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { prove } from '../../api/session';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { mailTouches } from './MailPanel';

export function MailAddress({ address, close }: { address: string; close: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(address);
  const [password, setPassword] = useState('');
  const act = useAct(
    async () => {
      await prove({ password });
      return giveMailAddress({ body: { address: value.trim() } });
    },
    mailTouches,
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('mail.address')} close={close}>
      <form onSubmit={send} noValidate>
        <Field
          label={t('mail.address')}
          help={t('mail.address_help')}
          wrong={wordsOfField(act.problem, 'address')}
        >
          {(control) => (
            <input
              {...control}
              type="email"
              autoComplete="email"
              className="text-field"
              maxLength={254}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('mail.password')}
          help={t('mail.password_help')}
          wrong={wordsOfField(act.problem, 'password')}
        >
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="current-password"
              value={password}
              change={setPassword}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['address', 'password']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy} disabled={!password}>
            {t('mail.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
