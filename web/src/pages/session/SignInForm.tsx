// The form of the sign-in page. What was typed survives a refusal and a change of language.
import { Button } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSignIn } from '../../parts/useSession';

const fields = ['login', 'password'] as const;
type Key = (typeof fields)[number];

export function SignInForm() {
  const { t, i18n } = useTranslation();
  const [value, setValue] = useState({ login: '', password: '' });
  const [lacks, setLacks] = useState<readonly Key[]>([]);
  const { act, problem } = useSignIn();
  const { reset } = act;
  // What the server said in the other language goes.
  useEffect(() => reset(), [i18n.language, reset]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const empty = fields.filter((each) => value[each] === '');
    setLacks(empty);
    if (empty.length === 0) act.mutate(value);
  };
  const wrong = (key: Key) =>
    lacks.includes(key) ? [t(`sign_in.${key}_missing`)] : wordsOfField(problem, key);
  const change = (key: Key, text: string) => {
    setValue({ ...value, [key]: text });
    setLacks(lacks.filter((each) => each !== key));
  };
  return (
    <form className="session-form" onSubmit={send} noValidate>
      <Field label={t('sign_in.login')} wrong={wrong('login')}>
        {(control) => (
          <input
            {...control}
            className="text-field"
            autoComplete="username"
            autoFocus
            maxLength={200}
            value={value.login}
            onChange={(event) => change('login', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('sign_in.password')} wrong={wrong('password')}>
        {(control) => (
          <PasswordInput
            {...control}
            autoComplete="current-password"
            value={value.password}
            change={(to) => change('password', to)}
          />
        )}
      </Field>
      {problem && <ProblemNotice problem={problem} fields={fields} />}
      <Button type="primary" htmlType="submit" size="large" block loading={act.isPending}>
        {act.isPending ? t('wait.signing_in') : t('sign_in.act')}
      </Button>
    </form>
  );
}
