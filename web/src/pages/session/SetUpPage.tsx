// A one-time link: chooses the password of an account that stands, or makes an administrator's.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import './session.css';

const empty = { login: '', zh: '', en: '', password: '', again: '' };
type Key = keyof typeof empty;
const fields = ['login', 'name', 'name/zh', 'name/en', 'password'];
// The server's word for a link that stands for nobody yet.
const nobodyYet = 'person.incomplete';

function SetUpForm({ token, done }: { token: string; done: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(empty);
  const [differs, setDiffers] = useState(false);
  const act = useAct(setUp, [], done);
  // The fields appear with the words that ask for them, and stay.
  const [isNew, setNew] = useState(false);
  if (!isNew && act.problem?.code === nobodyYet) setNew(true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { login, zh, en, password, again } = value;
    setDiffers(password !== again);
    if (password !== again) return;
    const person = isNew ? { login, name: { zh, en } } : {};
    act.run({ body: { token, password, ...person } });
  };
  const text = (key: Key, label: string, field: string, secret = false) => {
    const wrong =
      key === 'again' && differs
        ? [t('account.password.differs')]
        : wordsOfField(act.problem, field);
    const Control = secret ? Input.Password : Input;
    return (
      <Field label={label} wrong={wrong} help={key === 'password' && t('account.password.help')}>
        {(control) => (
          <Control
            {...control}
            autoComplete={secret ? 'new-password' : key === 'login' ? 'username' : 'off'}
            value={value[key]}
            onChange={(event) => setValue({ ...value, [key]: event.target.value })}
          />
        )}
      </Field>
    );
  };
  return (
    <form onSubmit={send} noValidate>
      {isNew && (
        <>
          <p className="session-hint">{t('set_up.name_needed')}</p>
          {text('login', t('people.form.login'), 'login')}
          {text('zh', t('people.form.name_zh'), 'name/zh')}
          {text('en', t('people.form.name_en'), 'name/en')}
        </>
      )}
      {text('password', t('set_up.password'), 'password', true)}
      {text('again', t('set_up.again'), 'again', true)}
      {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
      <Button type="primary" htmlType="submit" size="large" block loading={act.isBusy}>
        {act.isBusy ? t('act.busy') : t('set_up.act')}
      </Button>
    </form>
  );
}

export function SetUpPage() {
  const { t } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const [isDone, setDone] = useState(false);
  return (
    <section className="card" aria-labelledby="set-up-title">
      <h1 id="set-up-title" className="session-title">
        {t('set_up.title')}
      </h1>
      {isDone && (
        <>
          <p role="status">{t('set_up.done')}</p>
          <Button type="primary" size="large" block onClick={() => go('/', { replace: true })}>
            {t('set_up.to_sign_in')}
          </Button>
        </>
      )}
      {!isDone && token === '' && <p role="alert">{t('set_up.no_link')}</p>}
      {!isDone && token !== '' && (
        <>
          <p className="session-hint">{t('set_up.hint')}</p>
          <SetUpForm token={token} done={() => setDone(true)} />
        </>
      )}
    </section>
  );
}
