// Plans a session: for whom, when, with what, and who has to come.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planTraining } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { ThingChoice } from '../../../parts/form/ThingChoice';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asList, asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import { follows } from '../useRelease';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { fieldsOf } from './offered';
import { trainingKinds } from './TrainingsTab';

const nothing = { kind: '', on: '', audience: '', materials: '', required: [] as string[] };

export function PlanTraining({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState(nothing);
  const { value, change, clear, draft } = useDraft(`training.${release}`, start);
  const act = useAct(
    () => planTraining({ path: { release }, body: value }),
    follows(release),
    () => {
      clear(start);
      close();
    },
  );
  const people = fieldsOf('required', value.required.length);
  const set = (next: Partial<typeof nothing>) => change((before) => ({ ...before, ...next }));
  return (
    <BesideForm
      act={t('beside.training.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['kind', 'on', 'audience', 'materials', ...people]}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <ThingChoice
        label={t('beside.training.kind')}
        name="kind"
        value={value.kind}
        choices={trainingKinds.map((each) => ({
          value: each,
          label: t(`beside.training.kinds.${each}`),
        }))}
        change={(kind) => set({ kind })}
        problem={act.problem}
      />
      <Field label={t('beside.training.on')} wrong={wordsOfField(act.problem, 'on')}>
        {(control) => (
          <MomentControl
            id={control.id}
            value={value.on}
            onChange={(to) => set({ on: asText(to) })}
          />
        )}
      </Field>
      <TextLine
        label={t('beside.training.audience')}
        name="audience"
        value={value.audience}
        change={(audience) => set({ audience })}
        problem={act.problem}
      />
      <TextLine
        label={t('beside.training.materials')}
        name="materials"
        rows={2}
        value={value.materials}
        change={(materials) => set({ materials })}
        problem={act.problem}
      />
      <Field
        label={t('beside.training.required')}
        optional={t('beside.optional')}
        wrong={people.flatMap((each) => wordsOfField(act.problem, each))}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            several
            value={value.required}
            onChange={(to) => set({ required: asList(to) as string[] })}
          />
        )}
      </Field>
    </BesideForm>
  );
}
