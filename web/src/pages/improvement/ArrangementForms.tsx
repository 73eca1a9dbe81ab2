// The process owner's forms: how improvement is arranged, and whether the process still fits.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  arrangeImprovement,
  judgeFitness,
  type ReadImprovementArrangementAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import { asList } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { BesideForm } from '../../parts/beside/BesideForm';

interface Shown {
  page: ReadImprovementArrangementAnswer;
  close: () => void;
}

const periods = ['month', 'quarter', 'year'] as const;
const verdicts = ['fit', 'fit_with_changes', 'unfit'] as const;
const touches = ['improvement_arrangements', 'pack_versions'];

export function Arrange({ page, close }: Shown) {
  const { t } = useTranslation();
  const ids = (units: typeof page.in_charge) => units.map((each) => each.id ?? '');
  const [start] = useState({
    evaluation: page.evaluation,
    evaluation_days: String(page.evaluation_days),
    fitness_months: String(page.fitness_months),
    in_charge: ids(page.in_charge),
    carries_out: ids(page.carries_out),
  });
  const { value, change, clear, draft } = useDraft(`arrangement.${page.pack}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const send = () =>
    arrangeImprovement({
      path: { pack: page.pack },
      version: page.version,
      body: {
        evaluation: value.evaluation,
        evaluation_days: Number(value.evaluation_days) || 0,
        fitness_months: Number(value.fitness_months) || 0,
        in_charge: value.in_charge,
        carries_out: value.carries_out,
      },
    });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  const units = (name: 'in_charge' | 'carries_out') => (
    <Field label={t(`improvement.arrangement.${name}`)} wrong={wordsOfField(act.problem, name)}>
      {(control) => (
        <ThingControl
          id={control.id}
          kind="unit"
          several
          value={value[name]}
          onChange={(to) => set({ [name]: asList(to) as string[] })}
        />
      )}
    </Field>
  );
  const number = (name: 'evaluation_days' | 'fitness_months') => (
    <TextLine
      label={t(`improvement.arrangement.${name}`)}
      name={name}
      value={value[name]}
      change={(to) => set({ [name]: to })}
      problem={act.problem}
    />
  );
  return (
    <BesideForm
      act={t('improvement.arrangement.change')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['evaluation_days', 'fitness_months', 'in_charge', 'carries_out']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <div className="beside-pair">
        <Field label={t('improvement.arrangement.evaluation')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value.evaluation}
              onChange={(event) =>
                set({ evaluation: event.target.value as (typeof periods)[number] })
              }
            >
              {periods.map((each) => (
                <option key={each} value={each}>
                  {t(`improvement.arrangement.each.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {number('evaluation_days')}
        {number('fitness_months')}
      </div>
      {units('in_charge')}
      {units('carries_out')}
    </BesideForm>
  );
}

export function Judge({ page, close }: Shown) {
  const { t } = useTranslation();
  const [start] = useState({ verdict: 'fit' as (typeof verdicts)[number], reasons: '' });
  const { value, change, clear, draft } = useDraft(`fitness.${page.pack}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const send = () => judgeFitness({ path: { pack: page.pack }, body: value });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.fitness.judge')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={[]}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('improvement.fitness.verdict_label')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.verdict}
            onChange={(event) => set({ verdict: event.target.value as (typeof verdicts)[number] })}
          >
            {verdicts.map((each) => (
              <option key={each} value={each}>
                {t(`improvement.fitness.verdict.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextLine
        label={t('improvement.fitness.reasons')}
        name="reasons"
        rows={3}
        value={value.reasons}
        change={(reasons) => set({ reasons })}
        problem={act.problem}
      />
    </BesideForm>
  );
}
