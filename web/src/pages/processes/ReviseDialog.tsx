// The number of the version and its line in the revision table, put into every file that names it.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { numberOf, revised, type Changes, type Texts } from './revise';

const fields = ['number', 'date', 'author', 'note', 'approver'] as const;

interface Shown {
  version: string;
  texts: Texts;
  put: (changes: Changes) => void;
  close: () => void;
}

function nextNumber(number: string): string {
  const [major = '1', minor = '0'] = number.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

export function ReviseDialog({ version, texts, put, close }: Shown) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `pack.revise.${version}`,
    {
      number: nextNumber(numberOf(texts)),
      date: new Date().toISOString().slice(0, 10),
      author: '',
      note: '',
      approver: '',
    },
    async (typed) => put(revised(texts, typed)),
    [],
    close,
  );
  const { value, set } = form;
  const [isTried, setTried] = useState(false);
  const isWrong = (key: (typeof fields)[number]) =>
    key === 'number' ? !/^\d+\.\d+\.\d+$/.test(value.number) : value[key].trim() === '';
  const send = () => {
    setTried(true);
    if (!fields.some(isWrong)) form.send();
  };
  return (
    <DialogForm title={t('processes.revise')} form={form} fields={fields} close={close} send={send}>
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
              onChange={(event) => set({ [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </DialogForm>
  );
}
