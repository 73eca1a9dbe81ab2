// A webhook is registered, or changed: what it is told, and where it is. Its address and secret are
// written only; whoever changes the address says both anew.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWebhook, createWebhook, type CreateWebhook } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { TextLine } from '../../parts/form/TextLine';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { webhookTouches, type WebhookLine } from './WebhooksPage';

type Kind = CreateWebhook['kind'];
type Tells = CreateWebhook['tells'];

const kinds: readonly Kind[] = ['generic', 'dingtalk', 'wecom', 'feishu'];
const told: Tells = ['duty', 'approvals', 'tasks', 'timers', 'mentions', 'watched'];
const fields = ['name', 'url', 'secret', 'tells', 'language'];

interface Value {
  name: string;
  kind: Kind;
  url: string;
  secret: string;
  tells: Tells;
  language: string;
}

const fresh: Value = {
  name: '',
  kind: 'generic',
  url: '',
  secret: '',
  tells: ['duty', 'approvals'],
  language: 'zh',
};

// Empty words are left out: an address that is not given stays.
function sent({ name, url, secret, tells, language }: Value) {
  return { name, tells, language, ...(url && { url }), ...(secret && { secret }) };
}

export function WebhookForm({ line, close }: { line?: WebhookLine; close: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<Value>(line ? { ...fresh, ...line } : fresh);
  const set = (next: Partial<Value>) => setValue((before) => ({ ...before, ...next }));
  const act = useAct(
    (): Promise<unknown> =>
      line
        ? changeWebhook({
            path: { webhook: line.id ?? '' },
            body: sent(value),
            version: line.version,
          })
        : createWebhook({ body: { ...sent(value), kind: value.kind, url: value.url } }),
    webhookTouches,
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  const line_of = (name: 'name' | 'url', help?: string) => (
    <TextLine
      label={t(`webhook.${name}`)}
      name={name}
      {...(help && { help })}
      value={value[name]}
      change={(to) => set({ [name]: to })}
      problem={act.problem}
    />
  );
  return (
    <Dialog title={t(line ? 'webhook.change' : 'webhook.create')} close={close}>
      <form onSubmit={send} noValidate>
        {line_of('name')}
        {!line && (
          <Choice
            label={t('webhook.kind_title')}
            value={value.kind}
            values={kinds}
            word={(each) => t(`webhook.kind.${each}`)}
            change={(kind) => set({ kind })}
          />
        )}
        {line_of('url', t(line ? 'webhook.url_stays' : 'webhook.url_help'))}
        <Field
          label={t('webhook.secret')}
          help={t('webhook.secret_help')}
          wrong={wordsOfField(act.problem, 'secret')}
        >
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="off"
              value={value.secret}
              change={(secret) => set({ secret })}
            />
          )}
        </Field>
        <ToldKinds
          value={value.tells}
          change={(tells) => set({ tells })}
          wrong={wordsOfField(act.problem, 'tells')}
        />
        <Choice
          label={t('webhook.language')}
          value={value.language}
          values={['zh', 'en']}
          word={(each) => t(`preferences.languages.${each as 'zh' | 'en'}`)}
          change={(language) => set({ language })}
        />
        {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('webhook.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Chosen<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  word: (each: T) => string;
  change: (to: T) => void;
}

function Choice<T extends string>({ label, value, values, word, change }: Chosen<T>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => change(event.target.value as T)}
        >
          {values.map((each) => (
            <option key={each} value={each}>
              {word(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Told {
  value: Tells;
  change: (to: Tells) => void;
  wrong: readonly string[];
}

function ToldKinds({ value, change, wrong }: Told) {
  const { t } = useTranslation();
  return (
    <fieldset className="webhook-tells field">
      <legend className="field-label">{t('webhook.tells')}</legend>
      {told.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={value.includes(each)}
            onChange={({ target }) =>
              change(target.checked ? [...value, each] : value.filter((other) => other !== each))
            }
          />{' '}
          {t(`leaving.kind.${each}`)}
        </label>
      ))}
      {wrong.length > 0 && (
        <p className="field-wrong" role="alert">
          {wrong.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
