// People and machines reserved for the release; a double booking is flagged.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  giveResourceBack,
  listReservations,
  reserveResource,
  type ListReservationsAnswer,
} from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { ActButton } from '../../../parts/act/ActButton';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { ThingChoice } from '../../../parts/form/ThingChoice';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct, useRead } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { follows } from '../useRelease';

type Line = ListReservationsAnswer['items'][number];

const kinds = ['person', 'machine'] as const;

export function Reservations({ release }: { release: string }) {
  const { t } = useTranslation();
  const read = () => listReservations({ path: { release } });
  const touched = [...follows(release), 'reservations'];
  const { data } = useRead(['release', release, 'reservations'], read, touched);
  if (!data) return null;
  const mayGiveBack = data.actions.includes('give_resource_back');
  return (
    <ActPanel
      title={t('around.reservation.title')}
      count={data.items.length}
      act={t('around.reservation.act')}
      isOffered={data.actions.includes('reserve_resource')}
      form={(close) => <Reserve release={release} close={close} />}
    >
      {data.items.length === 0 && <p className="plain-note">{t('around.reservation.none')}</p>}
      <ul className="plain-list">
        {data.items.map((each) => (
          <One key={each.id} line={each} mayGiveBack={mayGiveBack} touched={touched} />
        ))}
      </ul>
    </ActPanel>
  );
}

function One({
  line,
  mayGiveBack,
  touched,
}: {
  line: Line;
  mayGiveBack: boolean;
  touched: string[];
}) {
  const { t } = useTranslation();
  const { made, given_back_at, double_booked } = line;
  return (
    <li className="beside-entry">
      <p className="beside-text">
        {t(`around.reservation.kinds.${made.kind as 'person'}`)} {made.resource}{' '}
        {made.purpose && `· ${made.purpose} `}
        {given_back_at && <StateWord tone="wait">{t('around.reservation.given_back')}</StateWord>}
        {mayGiveBack && !given_back_at && (
          <ActButton
            small
            label={t('around.reservation.back')}
            run={() => giveResourceBack({ path: { reservation: line.id ?? '' }, body: {} })}
            touches={touched}
          />
        )}
      </p>
      {double_booked.length > 0 && (
        <p>
          <StateWord tone="fail">
            {t('around.reservation.double', {
              releases: double_booked.map((each) => each.number).join(t('release.and')),
            })}
          </StateWord>
        </p>
      )}
      <p className="beside-by">
        <Time at={made.from} full /> – <Time at={made.to} full />
      </p>
    </li>
  );
}

function Reserve({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ kind: 'person', resource: '', from: '', to: '', purpose: '' });
  const { value, change, clear, draft } = useDraft(`reservation.${release}`, start);
  const act = useAct(
    () => reserveResource({ path: { release }, body: value }),
    [...follows(release), 'reservations'],
    () => {
      clear(start);
      close();
    },
  );
  const set = (next: Partial<typeof start>) => change((before) => ({ ...before, ...next }));
  return (
    <BesideForm
      act={t('around.reservation.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['kind', 'resource', 'from', 'to', 'purpose']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <ThingChoice
        label={t('around.reservation.kind')}
        name="kind"
        value={value.kind}
        choices={kinds.map((each) => ({
          value: each,
          label: t(`around.reservation.kinds.${each}`),
        }))}
        change={(kind) => set({ kind, resource: '' })}
        problem={act.problem}
      />
      <Field label={t('around.reservation.resource')} wrong={wordsOfField(act.problem, 'resource')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind={value.kind === 'machine' ? 'target' : 'person'}
            value={value.resource}
            onChange={(to) => set({ resource: asText(to) })}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((each) => (
        <Field
          key={each}
          label={t(`around.reservation.${each}`)}
          wrong={wordsOfField(act.problem, each)}
        >
          {(control) => (
            <MomentControl
              id={control.id}
              value={value[each]}
              onChange={(to) => set({ [each]: asText(to) })}
            />
          )}
        </Field>
      ))}
      <TextLine
        label={t('around.reservation.purpose')}
        optional={t('beside.optional')}
        name="purpose"
        value={value.purpose}
        change={(purpose) => set({ purpose })}
        problem={act.problem}
      />
    </BesideForm>
  );
}
