// A new account. What was typed is kept as a draft; the one-time link is shown once.
import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createPerson } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { useDraft } from '../../parts/form/useDraft';
import { LinkShown } from './LinkShown';
import { useUnits } from '../../parts/people/usePeople';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';

const empty = { login: '', zh: '', en: '', unit: '' };
const fields = ['login', 'name/zh', 'name/en', 'unit'];

export function CreatePerson({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const units = useUnits();
  const { value, change, clear, draft } = useDraft('people.create', empty);
  const act = useAct(createPerson, ['people'], () => clear());
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { login, zh, en, unit } = value;
    act.run({ body: { login, name: { zh, en }, ...(unit && { unit }) } });
  };
  if (act.answer) {
    return <LinkShown title={t('people.form.made')} made={act.answer} close={close} />;
  }
  const text = (key: 'login' | 'zh' | 'en', label: string, field: string, help?: string) => (
    <Field label={label} help={help} wrong={wordsOfField(act.problem, field)}>
      {(control) => (
        <Input
          {...control}
          value={value[key]}
          onChange={(event) => change((before) => ({ ...before, [key]: event.target.value }))}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t('people.create')} close={close}>
      <form onSubmit={send} noValidate>
        {text('login', t('people.form.login'), 'login', t('people.form.login_help'))}
        {text('zh', t('people.form.name_zh'), 'name/zh')}
        {text('en', t('people.form.name_en'), 'name/en')}
        <Field label={t('people.form.unit')} wrong={wordsOfField(act.problem, 'unit')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value.unit}
              onChange={(event) => change((before) => ({ ...before, unit: event.target.value }))}
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
        {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
        <DraftNote draft={draft} drop={() => clear(empty)} />
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('people.form.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
