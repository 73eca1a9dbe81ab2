// A new password; the old one proves who asks. Passwords are never kept as a draft.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import { choosePassword } from '../../api/session';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSession } from '../../parts/useSession';

const nothing = { current: '', password: '', again: '' };
type Key = keyof typeof nothing;

export function PasswordForm() {
  const { t } = useTranslation();
  const login = useSession().data?.login;
  const [value, setValue] = useState(nothing);
  const [lacks, setLacks] = useState<Partial<typeof nothing>>({});
  const [isDone, setDone] = useState(false);
  const act = useAct(choosePassword, ['sessions'], () => {
    setValue(nothing);
    setDone(true);
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const { current, password, again } = value;
    const found = {
      ...(current === '' && { current: t('account.password.missing') }),
      ...(password === '' && { password: t('account.password.missing') }),
      ...(again !== password && { again: t('account.password.differs') }),
    };
    setLacks(found);
    if (Object.keys(found).length === 0) act.run({ current, password });
  };
  const field = (key: Key, label: string, complete: string, help?: string) => (
    <Field
      label={label}
      help={help}
      wrong={lacks[key] ? [lacks[key]] : wordsOfField(act.problem, key)}
    >
      {(control) => (
        <Input.Password
          {...control}
          autoComplete={complete}
          maxLength={1000}
          value={value[key]}
          onChange={(event) => setValue({ ...value, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('account.password.title')}</h2>
      </div>
      <form className="panel-body" onSubmit={send} noValidate>
        {/* Password keepers want to know whose it is. */}
        <input hidden readOnly autoComplete="username" value={login ?? ''} />
        {field('current', t('account.password.current'), 'current-password')}
        {field('password', t('account.password.fresh'), 'new-password', t('account.password.help'))}
        {field('again', t('account.password.again'), 'new-password')}
        {act.problem && <ProblemNotice problem={act.problem} fields={['current', 'password']} />}
        {isDone && (
          <p className="account-done" role="status">
            {t('account.password.done')}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {act.isBusy ? t('act.busy') : t('account.password.act')}
        </Button>
      </form>
    </section>
  );
}
