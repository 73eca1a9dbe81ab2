// A new unit below another, or at the top.
import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createUnit } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { useDraft } from '../../parts/form/useDraft';
import type { useUnits } from '../../parts/people/usePeople';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';

const empty = { code: '', zh: '', en: '', parent: '' };
const fields = ['code', 'name', 'name/zh', 'name/en', 'parent'];

interface Shown {
  units: NonNullable<ReturnType<typeof useUnits>>;
  close: () => void;
}

export function CreateUnit({ units, close }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { value, change, clear, draft } = useDraft('units.create', empty);
  const act = useAct(createUnit, ['units'], () => {
    clear();
    close();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { code, zh, en, parent } = value;
    act.run({ body: { code, name: { zh, en }, ...(parent && { parent }) } });
  };
  const set = (key: keyof typeof empty, to: string) =>
    change((before) => ({ ...before, [key]: to }));
  const text = (key: 'code' | 'zh' | 'en', label: string, field: string, help?: string) => (
    <Field label={label} help={help} wrong={wordsOfField(act.problem, field)}>
      {(control) => (
        <Input {...control} value={value[key]} onChange={(event) => set(key, event.target.value)} />
      )}
    </Field>
  );
  return (
    <Dialog title={t('units.create')} close={close}>
      <form onSubmit={send} noValidate>
        {text('code', t('units.code'), 'code', t('units.code_help'))}
        {text('zh', t('units.name_zh'), 'name/zh')}
        {text('en', t('units.name_en'), 'name/en')}
        <Field label={t('units.parent')} wrong={wordsOfField(act.problem, 'parent')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value.parent}
              onChange={(event) => set('parent', event.target.value)}
            >
              <option value="">{t('units.no_parent')}</option>
              {units.map((each) => (
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
            {t('units.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
