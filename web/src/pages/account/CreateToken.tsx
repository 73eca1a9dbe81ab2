// A new token: for whom, what it may do, how long.
import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createToken, type CreateToken as Wish } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { ShownOnce } from '../../parts/form/ShownOnce';
import { useDraft } from '../../parts/form/useDraft';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { serverNow } from '../../parts/time/clock';
import { useSession } from '../../parts/useSession';

type Scope = Wish['scopes'][number];
const empty: { name: string; scopes: Scope[]; days: string } = { name: '', scopes: [], days: '90' };
const dayMs = 86_400_000;
// Everybody has these, and no token needs them said.
const implied: readonly Scope[] = ['sign_in'];

export function CreateToken({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const mine = useSession().data?.permissions ?? [];
  const { value, change, clear, draft } = useDraft('token.create', empty);
  const act = useAct(createToken, ['api_tokens'], () => clear());
  const send = (event: FormEvent) => {
    event.preventDefault();
    const until = new Date(serverNow() + Number(value.days || 0) * dayMs).toISOString();
    act.run({ body: { name: value.name.trim(), scopes: value.scopes, expires_at: until } });
  };
  const toggle = (scope: Scope) =>
    change((before) => ({
      ...before,
      scopes: before.scopes.includes(scope)
        ? before.scopes.filter((each) => each !== scope)
        : [...before.scopes, scope],
    }));
  if (act.answer) {
    return (
      <Dialog title={t('account.tokens.made')} close={close}>
        <ShownOnce hint={t('account.tokens.made_hint')} secret={act.answer.token} close={close} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('account.tokens.create')} close={close}>
      <form onSubmit={send} noValidate>
        <Field
          label={t('account.tokens.name')}
          help={t('account.tokens.name_help')}
          wrong={wordsOfField(act.problem, 'name')}
        >
          {(control) => (
            <Input
              {...control}
              value={value.name}
              onChange={(event) => change((before) => ({ ...before, name: event.target.value }))}
            />
          )}
        </Field>
        <fieldset className="ticks">
          <legend className="field-label">{t('account.tokens.scopes')}</legend>
          {mine
            .filter((each) => !implied.includes(each))
            .map((each) => (
              <label key={each}>
                <input
                  type="checkbox"
                  checked={value.scopes.includes(each)}
                  onChange={() => toggle(each)}
                />
                {t(`permission.${each}`)}
              </label>
            ))}
          <p className="field-help">{t('account.tokens.scopes_help')}</p>
          {wordsOfField(act.problem, 'scopes').map((each) => (
            <p key={each} className="field-wrong" role="alert">
              {each}
            </p>
          ))}
        </fieldset>
        <Field label={t('account.tokens.days')} wrong={wordsOfField(act.problem, 'expires_at')}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={value.days}
              onChange={(event) =>
                change((before) => ({ ...before, days: event.target.value.replace(/\D/g, '') }))
              }
              maxLength={4}
            />
          )}
        </Field>
        {act.problem && (
          <ProblemNotice problem={act.problem} fields={['name', 'scopes', 'expires_at']} />
        )}
        <DraftNote draft={draft} drop={() => clear(empty)} />
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('account.tokens.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
