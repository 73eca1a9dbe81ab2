// The number of the version and its line in the revision table, put into every file that names it.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { numberOf, revised, type Changes, type Texts } from './revise';

const fields = ['number', 'date', 'author', 'note', 'approver'] as const;

interface Shown {
  texts: Texts;
  put: (changes: Changes) => void;
  close: () => void;
}

function nextNumber(number: string): string {
  const [major = '1', minor = '0'] = number.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

export function ReviseDialog({ texts, put, close }: Shown) {
  const { t } = useTranslation();
  const [value, setValue] = useState({
    number: nextNumber(numberOf(texts)),
    date: new Date().toISOString().slice(0, 10),
    author: '',
    note: '',
    approver: '',
  });
  const [isTried, setTried] = useState(false);
  const isWrong = (key: (typeof fields)[number]) =>
    key === 'number' ? !/^\d+\.\d+\.\d+$/.test(value.number) : value[key].trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.some(isWrong)) return;
    put(revised(texts, value));
    close();
  };
  return (
    <Dialog title={t('processes.revise')} close={close}>
      <form onSubmit={send} noValidate>
        {fields.map((key) => (
          <Field
            key={key}
            label={t(`processes.revising.${key}`)}
            wrong={isTried && isWrong(key) ? [t(`processes.revising.${key}_wrong`)] : []}
          >
            {(control) => (
              <Input
                {...control}
                type={key === 'date' ? 'date' : 'text'}
                value={value[key]}
                onChange={(event) => setValue({ ...value, [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('processes.revise')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
