// How often something comes again.
import { useTranslation } from 'react-i18next';
import { Field } from '../../parts/form/Field';

export const intervals = [
  'once',
  'weekly',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
] as const;
export type Interval = (typeof intervals)[number];

interface Shown {
  value: Interval;
  change: (to: Interval) => void;
}

export function IntervalChoice({ value, change }: Shown) {
  const { t } = useTranslation();
  return (
    <Field label={t('improvement.interval_label')}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => change(event.target.value as Interval)}
        >
          {intervals.map((each) => (
            <option key={each} value={each}>
              {t(`improvement.interval.${each}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
