// One task: what it is for, and the one thing that is asked; which of them the server says.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { readTask, type ReadTaskAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';
import { CameBack } from './CameBack';
import { NotNow } from './NotNow';
import { SignTask } from './SignTask';
import './task.css';
import { TaskHead } from './TaskHead';

export type TaskSeen = ReadTaskAnswer;

// Signing on a phone needs none of the editors that a record is filled in with.
const CompleteTask = lazy(async () => ({
  default: (await import('./CompleteTask')).CompleteTask,
}));

function Asked({ seen }: { seen: TaskSeen }) {
  if (seen.actions.includes('sign_task')) return <SignTask seen={seen} />;
  if (seen.actions.includes('complete_task')) {
    return (
      <Suspense fallback={<Waiting />}>
        <CompleteTask seen={seen} />
      </Suspense>
    );
  }
  if (seen.actions.includes('decide_rollback')) return <DecideThere seen={seen} />;
  return <NotNow seen={seen} />;
}

// Where it is seen what the decision is about.
function DecideThere({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  return (
    <section className="panel panel-body">
      <p>{t('watched.decision.nothing_by_itself')}</p>
      <Link to={`/releases/${seen.line.release}/monitoring`} className="verb verb-ink">
        {t('watched.decision.to_page')}
      </Link>
    </section>
  );
}

export function TaskPage({ task = '' }: Record<string, string>) {
  const { t } = useTranslation();
  const read = useRead(['task', task], () => readTask({ path: { task }, query: {} }), [
    'tasks',
    'records',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  return (
    <article aria-label={t(`tasks.kind.${read.data.line.kind}`)}>
      <TaskHead seen={read.data} />
      <CameBack seen={read.data} />
      <Asked seen={read.data} />
    </article>
  );
}
