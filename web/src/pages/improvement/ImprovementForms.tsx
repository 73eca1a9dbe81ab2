// The forms of one improvement: its measure, to whom it is assigned, what came of it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assignImprovement,
  putMeasure,
  reportImprovement,
  type ReadImprovementAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useUnits } from '../../parts/people/usePeople';
import { useAct } from '../../parts/read';
import { asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { useSaid } from '../../text/words';
import { BesideForm } from '../../parts/beside/BesideForm';
import { MeasureFields } from './MeasureFields';
import type { ImprovementLine } from './words';

const touches = ['improvements', 'evaluations'];

interface Formed {
  id: string;
  close: () => void;
}

export function MeasureForm({ id, line, close }: Formed & { line: ImprovementLine }) {
  const { t } = useTranslation();
  const [start] = useState({
    measure: line.measure,
    person: line.person?.login ?? '',
    due: line.due ?? '',
  });
  const { value, change, clear, draft } = useDraft(`measure.${id}`, start);
  const send = () =>
    putMeasure({
      path: { improvement: id },
      body: { measure: value.measure, person: value.person, ...(value.due && { due: value.due }) },
    });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.put_measure')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['measure', 'person', 'due']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <MeasureFields
        value={value}
        change={(part) => change((before) => ({ ...before, ...part }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}

export function AssignForm({ id, page, close }: Formed & { page: ReadImprovementAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  const all = useUnits() ?? [];
  const units = page.may_carry_out.length > 0 ? page.may_carry_out : all;
  const [start] = useState({ unit: page.line.unit?.id ?? units[0]?.id ?? '', person: '' });
  const { value, change, clear, draft } = useDraft(`assign.${id}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const unit = value.unit || (units[0]?.id ?? '');
  const send = () =>
    assignImprovement({
      path: { improvement: id },
      body: { unit, ...(value.person && { person: value.person }) },
    });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.assign')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['unit', 'person']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('improvement.column.unit')} wrong={wordsOfField(act.problem, 'unit')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={unit}
            onChange={(event) => set({ unit: event.target.value })}
          >
            {units.map((each) => (
              <option key={each.id} value={each.id ?? ''}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('improvement.column.person')}
        optional={t('improvement.optional')}
        wrong={wordsOfField(act.problem, 'person')}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={value.person}
            onChange={(to) => set({ person: asText(to) })}
          />
        )}
      </Field>
    </BesideForm>
  );
}

export function ReportForm({ id, close }: Formed) {
  const { t } = useTranslation();
  const [start] = useState({ result: '' });
  const { value, change, clear, draft } = useDraft(`report.${id}`, start);
  const send = () =>
    reportImprovement({ path: { improvement: id }, body: { result: value.result } });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.report')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['result']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('improvement.result')}
        name="result"
        rows={3}
        value={value.result}
        change={(result) => change(() => ({ result }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}
