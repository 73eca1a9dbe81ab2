// A new record of the pack: its id and what it is called; its fields are drawn afterwards.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';

interface Shown {
  version: string;
  taken: (id: string) => boolean;
  add: (id: string, schema: string) => void;
  close: () => void;
}

const nothing = { id: '', zh: '', en: '' };
type Key = keyof typeof nothing;

function schemaCalled({ zh, en }: typeof nothing): string {
  const empty = { type: 'object', required: [], properties: {} };
  return JSON.stringify({ title: zh.trim(), 'x-en': en.trim(), ...empty }, null, 2);
}

export function NewRecord({ version, taken, add, close }: Shown) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `pack.record.${version}`,
    nothing,
    async (typed) => add(typed.id.trim(), schemaCalled(typed)),
    [],
    close,
  );
  const { value, set } = form;
  const [wrong, setWrong] = useState<Partial<typeof nothing>>({});
  const faultOf = (key: Key): string => {
    const text = value[key].trim();
    if (text === '') return t('processes.new_record.missing');
    if (key !== 'id') return '';
    if (!/^[a-z][a-z0-9_]*$/.test(text)) return t('processes.new_record.form');
    return taken(text) ? t('processes.new_record.taken', { id: text }) : '';
  };
  const send = () => {
    const found = { id: faultOf('id'), zh: faultOf('zh'), en: faultOf('en') };
    setWrong(found);
    if (!found.id && !found.zh && !found.en) form.send();
  };
  const text = (key: Key, label: string, help?: string) => (
    <Field label={label} help={help} wrong={wrong[key] ? [wrong[key]] : []}>
      {(control) => (
        <input
          {...control}
          className="text-field"
          value={value[key]}
          maxLength={200}
          autoFocus={key === 'id'}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <DialogForm title={t('processes.add_record')} form={form} fields={[]} close={close} send={send}>
      {text(
        'id',
        t('processes.new_record.id'),
        wrong.id ? undefined : t('processes.new_record.form'),
      )}
      {text('zh', t('processes.new_record.zh'))}
      {text('en', t('processes.new_record.en'))}
    </DialogForm>
  );
}
