// An improvement is proposed: of its own, for an indicator of an evaluation, or out of minutes.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeImprovement } from '../../api/generated/client';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import { BesideForm } from '../../parts/beside/BesideForm';
import { MeasureFields } from './MeasureFields';

export interface Source {
  evaluation?: string;
  indicator?: string;
  review?: string;
  item?: number;
}

interface Shown {
  pack: string;
  source?: Source;
  text?: string; // to begin with
  close: () => void;
}

const kinds = ['suggestion', 'problem', 'measure'] as const;
const given = <T extends object>(all: T) =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== '' && value !== undefined),
  );

export function ProposeForm({ pack, source = {}, text = '', close }: Shown) {
  const { t } = useTranslation();
  const [start] = useState({
    kind: 'suggestion' as (typeof kinds)[number],
    title: '',
    text,
    analysis: '',
    measure: '',
    person: '',
    due: '',
  });
  const name = `improvement.${pack}.${Object.values(source).join('.')}`;
  const { value, change, clear, draft } = useDraft(name, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const send = () =>
    proposeImprovement({
      body: {
        pack,
        title: value.title,
        text: value.text,
        ...given({ ...source, ...value }),
      },
    });
  const touches = ['improvements', 'evaluations', 'reviews'];
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.propose')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['title', 'text', 'measure', 'person', 'due']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('improvement.field.kind')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.kind}
            onChange={(event) => set({ kind: event.target.value as (typeof kinds)[number] })}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`improvement.kind.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextLine
        label={t('improvement.field.title')}
        name="title"
        value={value.title}
        change={(title) => set({ title })}
        problem={act.problem}
      />
      <TextLine
        label={t('improvement.field.text')}
        name="text"
        rows={3}
        value={value.text}
        change={(words) => set({ text: words })}
        problem={act.problem}
      />
      <TextLine
        label={t('improvement.field.analysis')}
        name="analysis"
        rows={2}
        optional={t('improvement.optional')}
        value={value.analysis}
        change={(analysis) => set({ analysis })}
        problem={act.problem}
      />
      <p className="plain-note">{t('improvement.measure_later')}</p>
      <MeasureFields value={value} change={set} problem={act.problem} />
    </BesideForm>
  );
}
