// Who answers for the release in which role, who did before; the manager appoints and classifies.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  appointPerson,
  classifyRelease,
  listAppointments,
  type ListAppointmentsAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { SkillGap } from '../../parts/people/SkillGap';
import { useAct, useRead } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import { follows } from './useRelease';

type Leading = ListAppointmentsAnswer;

// The others do what their tasks ask; these answer for the whole.
const leading: readonly string[] = ['release_manager', 'release_supervisor', 'release_implementer'];
const classes = ['emergency', 'major', 'general'] as const;

export function LeadingPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const read = () => listAppointments({ path: { release } });
  const { data } = useRead(['release', release, 'appointments'], read, follows(release));
  if (!data) return null;
  return (
    <ActPanel
      title={t('beside.leading.title')}
      act={t('beside.leading.appoint')}
      isOffered={data.actions.includes('appoint_person')}
      form={(close) => <Appoint release={release} data={data} close={close} />}
    >
      <dl className="facts">
        {data.acting
          .filter((each) => leading.includes(each.role))
          .map((each) => (
            <Acting key={each.role} line={each} />
          ))}
        <dt>{t('beside.leading.class')}</dt>
        <dd>
          <ClassOf release={release} data={data} />
        </dd>
      </dl>
      {data.items.length > 0 && <History data={data} />}
    </ActPanel>
  );
}

function Acting({ line }: { line: Leading['acting'][number] }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <>
      <dt>{said(line.name)}</dt>
      <dd>
        {line.person ? said(line.person.name) : t('beside.leading.nobody')}
        {line.person && (
          <span className="plain-note">
            {' '}
            · {t(`beside.leading.how.${line.how as 'appointed'}`)}
          </span>
        )}
      </dd>
    </>
  );
}

function ClassOf({ release, data }: { release: string; data: Leading }) {
  const { t } = useTranslation();
  const act = useAct(
    (to: string) => classifyRelease({ path: { release }, body: { urgency_class: to } }),
    follows(release),
  );
  const now = classes.find((each) => each === data.urgency_class) ?? 'unset';
  if (!data.actions.includes('classify_release')) return t(`beside.leading.classes.${now}`);
  return (
    <select
      className="choice"
      aria-label={t('beside.leading.set_class')}
      value={data.urgency_class}
      disabled={act.isBusy}
      onChange={(event) => act.run(event.target.value)}
    >
      {now === 'unset' && <option value="">{t('beside.leading.classes.unset')}</option>}
      {classes.map((each) => (
        <option key={each} value={each}>
          {t(`beside.leading.classes.${each}`)}
        </option>
      ))}
    </select>
  );
}

function History({ data }: { data: Leading }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const nameOf = (role: string) => {
    const found = data.acting.find((each) => each.role === role);
    return found ? said(found.name) : role;
  };
  return (
    <details>
      <summary>{t('beside.leading.history')}</summary>
      <ul className="plain-list">
        {data.items.toReversed().map((each, n) => (
          <li key={n} className="beside-entry">
            <p className="beside-text">
              {nameOf(each.role)} {each.person && said(each.person.name)}
              {each.because && ` — ${each.because}`}
            </p>
            <p className="beside-by">
              <span>
                {each.by
                  ? t('beside.leading.by', { name: said(each.by.name) })
                  : t('beside.leading.by_rule')}
              </span>
              <time dateTime={each.at}>{times.at(each.at)}</time>
              {each.replaced_at && (
                <span>{t('beside.leading.until', { at: times.at(each.replaced_at) })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Appoint({ release, data, close }: { release: string; data: Leading; close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  // Mostly the supervisor is appointed; not every process has one.
  const usual = 'release_supervisor';
  const known = data.acting.map((each) => each.role);
  const [start] = useState({
    role: known.includes(usual) ? usual : (known[0] ?? ''),
    person: '',
    reason: '',
  });
  const { value, change, clear, draft } = useDraft(`appoint.${release}`, start);
  const { role, person, reason } = value;
  const act = useAct(
    () => appointPerson({ path: { release }, body: { role, person, reason } }),
    [...follows(release), 'tasks'],
    (answer) => {
      clear(start);
      if (answer.warnings.length === 0) close();
    },
  );
  const set = (next: Partial<typeof start>) => change((before) => ({ ...before, ...next }));
  const candidates = data.acting.find((each) => each.role === role)?.candidates ?? [];
  return (
    <BesideForm
      act={t('beside.leading.appoint')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['role', 'person', 'reason']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <SkillGap warnings={act.answer?.warnings} />
      <Field label={t('beside.leading.role')} wrong={wordsOfField(act.problem, 'role')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={role}
            onChange={(event) => set({ role: event.target.value, person: '' })}
          >
            {data.acting.map((each) => (
              <option key={each.role} value={each.role}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('beside.leading.person')} wrong={wordsOfField(act.problem, 'person')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={person}
            onChange={(event) => set({ person: event.target.value })}
          >
            <option value="" />
            {candidates.map((each) => (
              <option key={each.login} value={each.login}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextLine
        label={t('beside.leading.reason')}
        name="reason"
        value={reason}
        change={(to) => set({ reason: to })}
        problem={act.problem}
      />
    </BesideForm>
  );
}
