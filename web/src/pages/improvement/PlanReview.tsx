// A review is planned: when, how often, with whom; with owners of other processes each says whose.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planReview } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asList, asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { BesideForm } from '../../parts/beside/BesideForm';
import { useLogins } from '../../parts/people/useLogins';
import { intervals, IntervalChoice, type Interval } from './IntervalChoice';

interface Shown {
  pack: string;
  mayMeetOwners: boolean;
  close: () => void;
}

export function PlanReview({ pack, mayMeetOwners, close }: Shown) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const [start] = useState({
    kind: 'process' as 'process' | 'owners',
    title: '',
    held_at: '',
    interval: intervals[3] as Interval,
    people: [] as string[],
    owned: {} as Record<string, string>,
  });
  const { value, change, clear, draft } = useDraft(`review.${pack}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const isOwners = value.kind === 'owners';
  const send = () =>
    planReview({
      body: {
        pack,
        kind: value.kind,
        title: value.title,
        held_at: value.held_at,
        interval: value.interval,
        participants: value.people.map((person) => ({
          person,
          ...(isOwners && { process: value.owned[person] ?? '' }),
        })),
      },
    });
  const act = useAct(send, ['reviews'], () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.review.plan')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['title', 'held_at', 'participants']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      {mayMeetOwners && (
        <Field label={t('improvement.review.with')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value.kind}
              onChange={(event) => set({ kind: event.target.value as 'process' | 'owners' })}
            >
              {(['process', 'owners'] as const).map((each) => (
                <option key={each} value={each}>
                  {t(`improvement.review.kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextLine
        label={t('improvement.review.name')}
        name="title"
        value={value.title}
        change={(title) => set({ title })}
        problem={act.problem}
      />
      <div className="beside-pair">
        <Field label={t('improvement.review.held_at')} wrong={wordsOfField(act.problem, 'held_at')}>
          {(control) => (
            <MomentControl
              id={control.id}
              value={value.held_at}
              onChange={(to) => set({ held_at: asText(to) })}
            />
          )}
        </Field>
        <IntervalChoice value={value.interval} change={(interval) => set({ interval })} />
      </div>
      <Field
        label={t('improvement.review.participants')}
        wrong={wordsOfField(act.problem, 'participants')}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            several
            value={value.people}
            onChange={(to) => set({ people: asList(to) as string[] })}
          />
        )}
      </Field>
      {isOwners &&
        value.people.map((person, n) => (
          <TextLine
            key={person}
            label={t('improvement.review.owner_of', { name: nameOf(person) })}
            name={`participants/${n}/process`}
            value={value.owned[person] ?? ''}
            change={(process) => set({ owned: { ...value.owned, [person]: process } })}
            problem={act.problem}
          />
        ))}
    </BesideForm>
  );
}
