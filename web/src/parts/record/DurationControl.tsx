// A length of time: how many, and of what.
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf, textOfSpan, units, type Unit } from './duration';
import './record.css';
import type { Json } from './schema';

interface Shown {
  id: string;
  value: string;
  onChange: (value: Json) => void;
}

export function DurationControl({ value, onChange, ...named }: Shown) {
  const { t } = useTranslation();
  const span = spanOf(value);
  const [chosen, setChosen] = useState<Unit>('hours'); // before there is a number
  const unit = span?.unit ?? chosen;
  return (
    <span className="paper-span">
      <InputNumber
        {...named}
        min={1}
        precision={0}
        value={span?.count ?? null}
        onChange={(count) => onChange(count ? textOfSpan({ count, unit }) : undefined)}
      />
      <Select
        aria-label={t('record.unit')}
        value={unit}
        onChange={(next) => {
          setChosen(next);
          if (span) onChange(textOfSpan({ ...span, unit: next }));
        }}
        options={units.map((each) => ({ value: each, label: t(`record.units.${each}`) }))}
      />
    </span>
  );
}
