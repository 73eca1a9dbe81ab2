// A new account. What was typed is kept as a draft; the one-time link is shown once.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { createPerson } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { LinkShown } from './LinkShown';
import { useUnits } from '../../parts/people/usePeople';
import { useSaid } from '../../text/words';

const empty = { login: '', zh: '', en: '', unit: '' };
const fields = ['login', 'name/zh', 'name/en', 'unit'];

export function CreatePerson({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const units = useUnits();
  const form = useDraftedAct(
    'people.create',
    empty,
    ({ login, zh, en, unit }) =>
      createPerson({ body: { login, name: { zh, en }, ...(unit && { unit }) } }),
    ['people'],
  );
  const { value, set, problem, answer } = form;
  if (answer) return <LinkShown title={t('people.form.made')} made={answer} close={close} />;
  const text = (key: 'login' | 'zh' | 'en', label: string, field: string, help?: string) => (
    <Field label={label} help={help} wrong={wordsOfField(problem, field)}>
      {(control) => (
        <Input
          {...control}
          value={value[key]}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <DialogForm
      title={t('people.create')}
      act={t('people.form.create')}
      form={form}
      fields={fields}
      close={close}
    >
      {text('login', t('people.form.login'), 'login', t('people.form.login_help'))}
      {text('zh', t('people.form.name_zh'), 'name/zh')}
      {text('en', t('people.form.name_en'), 'name/en')}
      <Field label={t('people.form.unit')} wrong={wordsOfField(problem, 'unit')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.unit}
            onChange={(event) => set({ unit: event.target.value })}
          >
            <option value="">{t('people.form.no_unit')}</option>
            {(units ?? []).map((each) => (
              <option key={each.id} value={each.id ?? ''}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </DialogForm>
  );
}
