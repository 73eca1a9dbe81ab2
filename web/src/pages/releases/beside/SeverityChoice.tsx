// How bad what was met is: high, medium or low.
import { useTranslation } from 'react-i18next';
import { wordsOfField, type Problem } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

interface Shown {
  value: string;
  change: (severity: Severity) => void;
  problem: Problem | null;
}

export function SeverityChoice({ value, change, problem }: Shown) {
  const { t } = useTranslation();
  return (
    <Field label={t('beside.fault.severity')} wrong={wordsOfField(problem, 'severity')}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => change(event.target.value as Severity)}
        >
          <option value="" />
          {severities.map((each) => (
            <option key={each} value={each}>
              {t(`beside.fault.severities.${each}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
