// A new unit below another, or at the top.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { createUnit } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import type { useUnits } from '../../parts/people/usePeople';
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
  const form = useDraftedAct(
    'units.create',
    empty,
    ({ code, zh, en, parent }) =>
      createUnit({ body: { code, name: { zh, en }, ...(parent && { parent }) } }),
    ['units'],
    close,
  );
  const { value, set, problem } = form;
  const text = (key: 'code' | 'zh' | 'en', label: string, field: string, help?: string) => (
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
      title={t('units.create')}
      act={t('units.act')}
      form={form}
      fields={fields}
      close={close}
    >
      {text('code', t('units.code'), 'code', t('units.code_help'))}
      {text('zh', t('units.name_zh'), 'name/zh')}
      {text('en', t('units.name_en'), 'name/en')}
      <Field label={t('units.parent')} wrong={wordsOfField(problem, 'parent')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.parent}
            onChange={(event) => set({ parent: event.target.value })}
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
    </DialogForm>
  );
}
