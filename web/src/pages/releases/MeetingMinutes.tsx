// The minutes of a meeting: who was there, what was said; the chair writes them and ends it.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeMeeting, type ReadMeetingAnswer } from '../../api/generated/client';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import { useLogins } from '../../parts/people/useLogins';

export function MeetingMinutes({ meeting, page }: { meeting: string; page: ReadMeetingAnswer }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  return (
    <ActPanel
      title={t('meetings.minutes')}
      act={t('meetings.close')}
      isOffered={page.actions.includes('close_meeting')}
      form={(close) => <Close meeting={meeting} members={page.members} close={close} />}
    >
      {page.closed ? (
        <>
          <p className="beside-text">{page.minutes}</p>
          <dl className="facts meeting-there">
            <dt>{t('meetings.present')}</dt>
            <dd>{page.present.map(nameOf).join(t('release.and'))}</dd>
            {page.guests.length > 0 && <dt>{t('meetings.guests')}</dt>}
            {page.guests.map((guest) => (
              <dd key={guest.name} className="meeting-guest">
                {t('meetings.guest', { name: guest.name, because: guest.because })}
              </dd>
            ))}
          </dl>
        </>
      ) : (
        <p className="plain-note">{t('meetings.no_minutes')}</p>
      )}
    </ActPanel>
  );
}

interface Closing {
  meeting: string;
  members: readonly string[];
  close: () => void;
}

const nobody = { name: '', because: '' };

function Close({ meeting, members, close }: Closing) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const [start] = useState({ minutes: '', present: members, guests: [nobody].slice(1) });
  const { value, change, clear, draft } = useDraft(`minutes.${meeting}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const act = useAct(
    () =>
      closeMeeting({
        path: { meeting },
        body: { minutes: value.minutes, present: [...value.present], guests: value.guests },
      }),
    ['meetings'],
    () => {
      clear(start);
      close();
    },
  );
  const setGuest = (n: number, part: Partial<typeof nobody>) =>
    set({ guests: value.guests.map((each, at) => (at === n ? { ...each, ...part } : each)) });
  return (
    <BesideForm
      act={t('meetings.close')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['minutes', 'present']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('meetings.minutes')}
        name="minutes"
        rows={5}
        value={value.minutes}
        change={(minutes) => set({ minutes })}
        problem={act.problem}
      />
      <fieldset className="beside-ticks">
        <legend className="field-label">{t('meetings.present')}</legend>
        {members.map((each) => (
          <label key={each} className="beside-tick">
            <input
              type="checkbox"
              checked={value.present.includes(each)}
              onChange={(event) =>
                set({
                  present: members.filter((one) =>
                    one === each ? event.target.checked : value.present.includes(one),
                  ),
                })
              }
            />
            {nameOf(each)}
          </label>
        ))}
      </fieldset>
      {value.guests.map((guest, n) => (
        <div key={n} className="beside-pair">
          <TextLine
            label={t('meetings.field.guest')}
            name={`guests/${n}/name`}
            value={guest.name}
            change={(name) => setGuest(n, { name })}
            problem={act.problem}
          />
          <TextLine
            label={t('meetings.field.because')}
            name={`guests/${n}/because`}
            value={guest.because}
            change={(because) => setGuest(n, { because })}
            problem={act.problem}
          />
        </div>
      ))}
      <p>
        <Button size="small" onClick={() => set({ guests: [...value.guests, nobody] })}>
          {t('meetings.add_guest')}
        </Button>
        {value.guests.length > 0 && (
          <Button size="small" onClick={() => set({ guests: value.guests.slice(0, -1) })}>
            {t('meetings.drop_guest')}
          </Button>
        )}
      </p>
    </BesideForm>
  );
}
