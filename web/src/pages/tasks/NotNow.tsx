// A task that this person cannot act on: done, withdrawn, of another role, or written by himself.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { PersonName } from '../../parts/people/PersonName';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { addressOfTask, useMyTasks } from '../../parts/useMyTasks';
import { useSaid } from '../../text/words';
import { SectionsToRead } from './Sections';
import type { TaskSeen } from './TaskPage';
import './tasks.css';
import { useVerdictName } from './useVerdictName';

function NextTask({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const next = useMyTasks().data?.find((each) => each.id !== seen.task.id);
  return (
    <p className="settled-ways">
      {next && (
        <Link to={addressOfTask(next)} className="verb verb-ink">
          {t('task.settled.next')}
        </Link>
      )}
      <Link to="/tasks" className="verb">
        {t('task.settled.all')}
      </Link>
      <Link to={`/releases/${seen.line.release}`} className="verb">
        {t('task.settled.release')}
      </Link>
    </p>
  );
}

function Settled({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const times = useTimes();
  const verdictName = useVerdictName();
  const { done } = seen.task;
  const verdict = verdictName(done.verdict, seen.verdicts);
  return (
    <section className="panel panel-body" aria-live="polite">
      <h2 className="panel-title">
        <StateWord tone="done">{t('task.settled.title')}</StateWord>
      </h2>
      <p>
        {t('task.settled.by', { verdict, time: times.full(done.at) })}{' '}
        {done.by && <PersonName id={done.by} />}
      </p>
      <NextTask seen={seen} />
    </section>
  );
}

export function NotNow({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { settled, reason } = standing(seen);
  return (
    <>
      {settled ? (
        <Settled seen={seen} />
      ) : (
        <section className="panel panel-body">
          <h2 className="panel-title">{t('task.not_now.title')}</h2>
          <p>
            {reason === 'handed' ? (
              <>
                {t('beside.hand.with')}
                {seen.task.opened.people.map((each) => (
                  <Fragment key={each}>
                    {' '}
                    <PersonName id={each} />
                  </Fragment>
                ))}
              </>
            ) : (
              t(`task.not_now.${reason}`, { role: said(seen.role) })
            )}
          </p>
          <NextTask seen={seen} />
        </section>
      )}
      {seen.sections.length > 0 && <SectionsToRead seen={seen} />}
    </>
  );
}

type Reason = 'handed' | 'withdrawn' | 'not_mine' | 'own' | 'held';

// Why the server offers no act, in the order in which it matters to the reader.
function standing(seen: TaskSeen): { settled: boolean; reason: Reason } {
  const stands: Record<TaskSeen['task']['state'], boolean | null> = {
    done: true,
    withdrawn: false,
    open: null,
  };
  const settled = stands[seen.task.state];
  if (settled !== null) return { settled, reason: 'withdrawn' };
  // What is given to a person is not for the holders of a role.
  const isGiven = seen.task.opened.people.length > 0;
  if (!seen.mine) return { settled: false, reason: isGiven ? 'handed' : 'not_mine' };
  const own = seen.sections.some((each) => each.own);
  return { settled: false, reason: own ? 'own' : 'held' };
}
