// Why a field does not apply: without a reason it is not said.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from './schema';

interface Shown {
  id: string;
  why: string;
  change: (value: Json) => void;
}

export function NotApplicable({ id, why, change }: Shown) {
  const { t } = useTranslation();
  const [words, setWords] = useState(why);
  return (
    <Input
      id={id}
      aria-label={t('record.not_applicable_why')}
      placeholder={t('record.not_applicable_why')}
      value={words}
      onChange={(event) => {
        setWords(event.target.value);
        const said = event.target.value.trim();
        change(said ? { na: said } : undefined);
      }}
    />
  );
}
