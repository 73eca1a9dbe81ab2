// What somebody who was there says of a session: one to five, and why.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveFeedback } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { follows } from '../useRelease';
import { BesideForm } from '../../../parts/beside/BesideForm';
import type { Training } from './TrainingsTab';

const ratings = [1, 2, 3, 4, 5] as const;

interface Shown {
  release: string;
  training: Training;
  close: () => void;
}

export function GiveFeedback({ release, training, close }: Shown) {
  const { t } = useTranslation();
  const id = training.id ?? '';
  const [start] = useState({ rating: 0, text: '' });
  const { value, change, clear, draft } = useDraft(`feedback.${id}`, start);
  const act = useAct(
    () => giveFeedback({ path: { release, training: id }, body: value }),
    follows(release),
    () => {
      clear();
      close();
    },
  );
  const wrong = wordsOfField(act.problem, 'rating');
  return (
    <BesideForm
      act={t('beside.training.acts.give_feedback')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['rating', 'text']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <fieldset className="beside-ticks">
        <legend className="field-label">{t('beside.training.rating')}</legend>
        {ratings.map((each) => (
          <label key={each} className="beside-tick">
            <input
              type="radio"
              name={`rating-${id}`}
              checked={value.rating === each}
              onChange={() => change((before) => ({ ...before, rating: each }))}
            />
            {t(`beside.training.ratings.${each}`)}
          </label>
        ))}
        {wrong.length > 0 && (
          <p className="field-wrong" role="alert">
            {wrong.join(' ')}
          </p>
        )}
      </fieldset>
      <TextLine
        label={t('beside.training.feedback')}
        name="text"
        rows={2}
        value={value.text}
        change={(text) => change((before) => ({ ...before, text }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}
