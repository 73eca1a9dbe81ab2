// The reason that an act asks for; it goes into the journal.
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

interface Shown {
  value: string;
  change: (to: string) => void;
  wrong: readonly string[];
}

export function ReasonField({ value, change, wrong }: Shown) {
  const { t } = useTranslation();
  return (
    <Field label={t('act.reason')} help={t('act.reason_help')} wrong={wrong}>
      {(control) => (
        <textarea
          {...control}
          className="text-area"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
