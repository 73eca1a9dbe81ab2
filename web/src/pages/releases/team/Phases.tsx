// What the team writes down and does, by the five phases of its work.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { finishTeamTask, noteInTeam, setTeamTask } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { ActButton } from '../../../parts/act/ActButton';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asText } from '../../../parts/record/schema';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { useSaid } from '../../../text/words';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { follows } from '../useRelease';
import type { Team } from './TeamTab';

type OnePhase = Team['phases'][number];

export function Phases({ release, team }: { release: string; team: Team }) {
  return (
    <>
      {team.phases.map((each) => (
        <PhasePanel key={each.phase} release={release} team={team} of={each} />
      ))}
    </>
  );
}

function PhasePanel({ release, team, of }: { release: string; team: Team; of: OnePhase }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <ActPanel
      title={t(`around.team.phases.${of.phase}`)}
      count={of.notes.length + of.tasks.length}
      act={t('around.team.note')}
      isOffered={team.actions.includes('note_in_team')}
      form={(close) => (
        <>
          <Note release={release} phase={of.phase} close={close} />
          <Task release={release} phase={of.phase} team={team} />
        </>
      )}
    >
      {of.notes.length + of.tasks.length === 0 && (
        <p className="plain-note">{t('around.team.nothing')}</p>
      )}
      <ul className="plain-list">
        {of.tasks.map((each) => (
          <li key={each.no} className="beside-entry">
            <p className="beside-text">
              {each.what} · {said(each.person.name)}{' '}
              {each.done_at && <StateWord tone="done">{t('around.team.is_done')}</StateWord>}
              {each.actions.includes('finish_team_task') && (
                <ActButton
                  small
                  label={t('around.team.done')}
                  run={() => finishTeamTask({ path: { release, no: String(each.no) }, body: {} })}
                  touches={follows(release)}
                />
              )}
            </p>
            {each.due && (
              <p className="beside-by">
                {t('around.team.due')} <Time at={each.due} full />
              </p>
            )}
          </li>
        ))}
        {of.notes.map((each) => (
          <li key={each.at} className="beside-entry">
            <p className="beside-text">{each.text}</p>
            <p className="beside-by">
              {said(each.by.name)} <Time at={each.at} full />
            </p>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

interface InPhase {
  release: string;
  phase: OnePhase['phase'];
}

function Note({ release, phase, close }: InPhase & { close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ text: '' });
  const { value, change, clear, draft } = useDraft(`team.${release}.${phase}`, start);
  const act = useAct(
    () => noteInTeam({ path: { release }, body: { phase, text: value.text } }),
    follows(release),
    () => {
      clear(start);
      close();
    },
  );
  return (
    <BesideForm
      act={t('around.team.note')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['text']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('around.team.text')}
        name="text"
        rows={3}
        value={value.text}
        change={(text) => change({ text })}
        problem={act.problem}
      />
    </BesideForm>
  );
}

function Task({ release, phase, team }: InPhase & { team: Team }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [start] = useState({ what: '', person: '', due: '' });
  const { value, change, clear, draft } = useDraft(`team.${release}.${phase}.task`, start);
  const { what, person, due } = value;
  const act = useAct(
    () => setTeamTask({ path: { release }, body: { phase, what, person, ...(due && { due }) } }),
    follows(release),
    () => clear(start),
  );
  const set = (next: Partial<typeof start>) => change((before) => ({ ...before, ...next }));
  const members = [...new Map(team.members.map((each) => [each.person.login, each.person]))];
  return (
    <BesideForm
      act={t('around.team.task')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['what', 'person', 'due']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
    >
      <TextLine
        label={t('around.team.what')}
        name="what"
        value={what}
        change={(to) => set({ what: to })}
        problem={act.problem}
      />
      <Field label={t('around.team.person')} wrong={wordsOfField(act.problem, 'person')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={person}
            onChange={(event) => set({ person: event.target.value })}
          >
            <option value="" />
            {members.map(([login, each]) => (
              <option key={login} value={login}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('around.team.due')}
        optional={t('beside.optional')}
        wrong={wordsOfField(act.problem, 'due')}
      >
        {(control) => (
          <MomentControl id={control.id} value={due} onChange={(to) => set({ due: asText(to) })} />
        )}
      </Field>
    </BesideForm>
  );
}
