// A new token: for whom, what it may do, how long.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { createToken, type CreateToken as Wish } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { ShownOnce } from '../../parts/form/ShownOnce';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
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
  const form = useDraftedAct(
    'token.create',
    empty,
    ({ name, scopes, days }) => {
      const until = new Date(serverNow() + Number(days || 0) * dayMs).toISOString();
      return createToken({ body: { name: name.trim(), scopes, expires_at: until } });
    },
    ['api_tokens'],
  );
  const { value, set, problem, answer } = form;
  const toggle = (scope: Scope) =>
    set({
      scopes: value.scopes.includes(scope)
        ? value.scopes.filter((each) => each !== scope)
        : [...value.scopes, scope],
    });
  if (answer) {
    return (
      <Dialog title={t('account.tokens.made')} close={close}>
        <ShownOnce hint={t('account.tokens.made_hint')} secret={answer.token} close={close} />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={t('account.tokens.create')}
      form={form}
      fields={['name', 'scopes', 'expires_at']}
      close={close}
    >
      <Field
        label={t('account.tokens.name')}
        help={t('account.tokens.name_help')}
        wrong={wordsOfField(problem, 'name')}
      >
        {(control) => (
          <Input
            {...control}
            value={value.name}
            onChange={(event) => set({ name: event.target.value })}
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
        {wordsOfField(problem, 'scopes').map((each) => (
          <p key={each} className="field-wrong" role="alert">
            {each}
          </p>
        ))}
      </fieldset>
      <Field label={t('account.tokens.days')} wrong={wordsOfField(problem, 'expires_at')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={value.days}
            onChange={(event) => set({ days: event.target.value.replace(/\D/g, '') })}
            maxLength={4}
          />
        )}
      </Field>
    </DialogForm>
  );
}
