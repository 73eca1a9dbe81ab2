// A new record of the pack: its id and what it is called; its fields are drawn afterwards.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';

interface Shown {
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

export function NewRecord({ taken, add, close }: Shown) {
  const { t } = useTranslation();
  const [value, setValue] = useState(nothing);
  const [wrong, setWrong] = useState<Partial<typeof nothing>>({});
  const faultOf = (key: Key): string => {
    const text = value[key].trim();
    if (text === '') return t('processes.new_record.missing');
    if (key !== 'id') return '';
    if (!/^[a-z][a-z0-9_]*$/.test(text)) return t('processes.new_record.form');
    return taken(text) ? t('processes.new_record.taken', { id: text }) : '';
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = { id: faultOf('id'), zh: faultOf('zh'), en: faultOf('en') };
    setWrong(found);
    if (!found.id && !found.zh && !found.en) add(value.id.trim(), schemaCalled(value));
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
          onChange={(event) => setValue({ ...value, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t('processes.add_record')} close={close}>
      <form onSubmit={send} noValidate>
        {text(
          'id',
          t('processes.new_record.id'),
          wrong.id ? undefined : t('processes.new_record.form'),
        )}
        {text('zh', t('processes.new_record.zh'))}
        {text('en', t('processes.new_record.en'))}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('processes.add_record')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
