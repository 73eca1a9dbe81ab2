// The form of the sign-in page. What was typed survives a refusal and a change of language.
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import type { Credentials } from '../../api/session';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSignIn } from '../../parts/useSession';

const fields = ['login', 'password'];

export function SignInForm() {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const { act, problem } = useSignIn();
  const { reset } = act;
  // What was said in the other language goes; what the fields lack is said anew in this one.
  useEffect(() => {
    reset();
    const wrong = form.getFieldsError().filter((each) => each.errors.length > 0);
    if (wrong.length > 0) form.validateFields(wrong.map((each) => each.name)).catch(() => {});
  }, [i18n.language, form, reset]);
  const beside = (field: string) => {
    const words = wordsOfField(problem, field);
    return words.length > 0 ? { validateStatus: 'error' as const, help: words.join(' ') } : {};
  };
  const shown = (visible: boolean) => (
    <button type="button" className="session-show">
      {visible ? t('sign_in.hide') : t('sign_in.show')}
    </button>
  );
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      form={form}
      onFinish={(credentials) => act.mutate(credentials)}
    >
      <Form.Item
        name="login"
        label={t('sign_in.login')}
        rules={[{ required: true, message: t('sign_in.login_missing') }]}
        {...beside('login')}
      >
        <Input autoComplete="username" autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('sign_in.password')}
        rules={[{ required: true, message: t('sign_in.password_missing') }]}
        {...beside('password')}
      >
        <Input.Password autoComplete="current-password" maxLength={1000} iconRender={shown} />
      </Form.Item>
      {problem && <ProblemNotice problem={problem} fields={fields} />}
      <Button type="primary" htmlType="submit" block loading={act.isPending}>
        {act.isPending ? t('wait.signing_in') : t('sign_in.act')}
      </Button>
    </Form>
  );
}
