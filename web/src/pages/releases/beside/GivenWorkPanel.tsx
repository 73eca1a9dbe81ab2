// Work given to somebody beside the flow: what is still open, what he said when it was done.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignWork } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Link } from '../../../parts/address/Link';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import type { View } from '../../../parts/release/view';
import { StateWord } from '../../../parts/state/StateChip';
import { Due } from '../../../parts/time/Due';
import { useTimes } from '../../../parts/time/useTimes';
import { useSaid } from '../../../text/words';
import { useLogins } from '../../../parts/people/useLogins';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { isOffered } from './offered';

export function GivenWorkPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const open = view.tasks.filter((each) => each.assigned);
  const done = view.done.filter((each) => each.assigned);
  return (
    <ActPanel
      title={t('beside.work.title')}
      count={open.length + done.length}
      act={t('beside.work.act')}
      isOffered={isOffered(view, 'assign_work')}
      form={(close) => <Assign view={view} close={close} />}
    >
      {open.length + done.length === 0 && (
        <p className="plain-note beside-none">{t('beside.work.none')}</p>
      )}
      <ul className="plain-list">
        {open.map((each) => (
          <OpenWork key={each.id} view={view} task={each} />
        ))}
        {done.toReversed().map((each) => (
          <DoneWork key={each.id} done={each} />
        ))}
      </ul>
    </ActPanel>
  );
}

function OpenWork({ view, task }: { view: View; task: View['tasks'][number] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const holders = view.holders[task.id ?? ''] ?? [];
  return (
    <li className="beside-entry">
      <p className="beside-text">
        <Link to={`/tasks/${task.id}`}>{said(task.name)}</Link>
      </p>
      <p className="beside-by">
        <StateWord tone={task.overdue ? 'fail' : 'need'}>{t('beside.work.open')}</StateWord>
        <span>{holders.map((each) => said(each.name)).join(t('release.and'))}</span>
        {task.due && <Due at={task.due} />}
      </p>
    </li>
  );
}

function DoneWork({ done }: { done: View['done'][number] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const nameOf = useLogins();
  return (
    <li className="beside-entry">
      <p className="beside-text">
        <Link to={`/tasks/${done.id}`}>{said(done.name)}</Link>
      </p>
      {done.comment && <p className="beside-text beside-said">{done.comment}</p>}
      <p className="beside-by">
        <StateWord tone="done">{t('beside.work.done')}</StateWord>
        <span>{nameOf(done.by)}</span>
        <time dateTime={done.at}>{times.at(done.at)}</time>
      </p>
    </li>
  );
}

function Assign({ view, close }: { view: View; close: () => void }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const [start] = useState({ what: '', person: '', due: '' });
  const { value, change, clear, draft } = useDraft(`work.${release}`, start);
  const { what, person, due } = value;
  const act = useAct(
    () => assignWork({ path: { release }, body: { what, person, ...(due && { due }) } }),
    [...follows(release), 'tasks'],
    () => {
      clear(start);
      close();
    },
  );
  const set = (next: Partial<typeof start>) => change((before) => ({ ...before, ...next }));
  return (
    <BesideForm
      act={t('beside.work.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['what', 'person', 'due']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('beside.work.what')}
        name="what"
        value={what}
        change={(to) => set({ what: to })}
        problem={act.problem}
        help={t('beside.work.help')}
      />
      <Field label={t('beside.work.person')} wrong={wordsOfField(act.problem, 'person')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={person}
            onChange={(to) => set({ person: asText(to) })}
          />
        )}
      </Field>
      <Field
        label={t('beside.work.due')}
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
