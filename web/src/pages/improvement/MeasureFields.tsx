// What is to be done, by whom and until when.
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';

export interface MeasureValue {
  measure: string;
  person: string;
  due: string;
}

interface Shown {
  value: MeasureValue;
  change: (part: Partial<MeasureValue>) => void;
  problem: Problem | null;
}

export function MeasureFields({ value, change, problem }: Shown) {
  const { t } = useTranslation();
  return (
    <>
      <TextLine
        label={t('improvement.column.measure')}
        name="measure"
        rows={2}
        value={value.measure}
        change={(measure) => change({ measure })}
        problem={problem}
      />
      <div className="beside-pair">
        <Field label={t('improvement.column.person')} wrong={wordsOfField(problem, 'person')}>
          {(control) => (
            <ThingControl
              id={control.id}
              kind="person"
              value={value.person}
              onChange={(to) => change({ person: asText(to) })}
            />
          )}
        </Field>
        <Field label={t('improvement.column.due')} wrong={wordsOfField(problem, 'due')}>
          {(control) => (
            <MomentControl
              id={control.id}
              value={value.due}
              onChange={(to) => change({ due: asText(to) })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
