// What the release manager says of people's work; shown to the three who may read it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appraisePerson, listAppraisals } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { ThingChoice } from '../../../parts/form/ThingChoice';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct, useRead } from '../../../parts/read';
import { asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import { Time } from '../../../parts/time/Time';
import { useSaid } from '../../../text/words';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';

export function Appraisals({ release }: { release: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = () => listAppraisals({ path: { release } });
  const { data } = useRead(['release', release, 'appraisals'], read, ['appraisals']);
  if (!data) return null; // not for this person
  return (
    <ActPanel
      title={t('around.appraisal.title')}
      count={data.items.length}
      act={t('around.appraisal.act')}
      isOffered={data.actions.includes('appraise_person')}
      form={(close) => <Appraise release={release} close={close} />}
    >
      <p className="plain-note">{t('around.appraisal.note')}</p>
      {data.items.length === 0 && <p className="plain-note">{t('around.appraisal.none')}</p>}
      <ul className="plain-list">
        {data.items.map(({ id, person, grade, remark, by, at }) => (
          <li key={id} className="beside-entry">
            <p className="beside-text">
              {said(person.name)} · {t('around.appraisal.points', { grade })} · {remark}
            </p>
            <p className="beside-by">
              {said(by.name)} <Time at={at} full />
            </p>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

function Appraise({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ person: '', grade: '', remark: '' });
  const { value, change, clear, draft } = useDraft(`appraisal.${release}`, start);
  const act = useAct(
    () =>
      appraisePerson({
        path: { release },
        body: { ...value, grade: Number(value.grade) },
      }),
    ['appraisals'],
    () => {
      clear(start);
      close();
    },
  );
  const set = (next: Partial<typeof start>) => change((before) => ({ ...before, ...next }));
  return (
    <BesideForm
      act={t('around.appraisal.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['person', 'grade', 'remark']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('around.appraisal.person')} wrong={wordsOfField(act.problem, 'person')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={value.person}
            onChange={(to) => set({ person: asText(to) })}
          />
        )}
      </Field>
      <ThingChoice
        label={t('around.appraisal.grade')}
        name="grade"
        value={value.grade}
        choices={['1', '2', '3', '4', '5'].map((each) => ({ value: each, label: each }))}
        change={(grade) => set({ grade })}
        problem={act.problem}
      />
      <TextLine
        label={t('around.appraisal.remark')}
        name="remark"
        rows={3}
        value={value.remark}
        change={(remark) => set({ remark })}
        problem={act.problem}
      />
    </BesideForm>
  );
}
