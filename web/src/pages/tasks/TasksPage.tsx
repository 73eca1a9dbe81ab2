// My tasks: what waits for me by urgency, one kind of it or all, and what I have done.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { go, useAsked } from '../../parts/address/address';
import { useRowKeys } from '../../parts/list/useRowKeys';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useTimes } from '../../parts/time/useTimes';
import { useMyTasks, type TaskLine } from '../../parts/useMyTasks';
import { Waiting } from '../../parts/Waiting';
import { DoneTable } from './DoneTable';
import { grouped } from './groups';
import './tasks.css';
import { TaskTable } from './TaskTable';

const kinds = ['decide', 'sign', 'fill', 'check', 'work'] as const;

function Kinds({ tasks }: { tasks: TaskLine[] }) {
  const { t } = useTranslation();
  const [asked, change] = useAsked();
  const isDone = asked.has('done');
  const chosen = asked.get('kind');
  const there = kinds.filter((kind) => tasks.some((each) => each.kind === kind));
  return (
    <div className="tabs" role="group" aria-label={t('tasks.title')}>
      <button
        type="button"
        aria-pressed={!isDone && !chosen}
        onClick={() => change({ kind: undefined, done: undefined })}
      >
        {t('tasks.all')} <span className="tab-count">{tasks.length}</span>
      </button>
      {there.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!isDone && chosen === kind}
          onClick={() => change({ kind, done: undefined })}
        >
          {t(`tasks.kind.${kind}`)}{' '}
          <span className="tab-count">{tasks.filter((each) => each.kind === kind).length}</span>
        </button>
      ))}
      <button
        type="button"
        className="tab-apart"
        aria-pressed={isDone}
        onClick={() => change({ kind: undefined, done: '1' })}
      >
        {t('tasks.done')}
      </button>
    </div>
  );
}

function WaitingTasks({ tasks, kind }: { tasks: TaskLine[]; kind: string | null }) {
  const { t } = useTranslation();
  const groups = grouped(
    tasks.filter((each) => !kind || each.kind === kind),
    useTimes(),
  );
  const rows = groups.flatMap((each) => each.tasks);
  const current = useRowKeys(
    rows.length,
    useCallback((n: number) => rows[n] && go(`/tasks/${rows[n].id}`), [rows]),
  );
  if (rows.length === 0) {
    return (
      <div className="task-none">
        <h2>{t(kind ? 'tasks.none_kind' : 'tasks.none')}</h2>
        <p>{t('tasks.none_hint')}</p>
      </div>
    );
  }
  return (
    <>
      <TaskTable groups={groups} current={rows[current]?.id ?? undefined} />
      <p className="task-keys" aria-hidden>
        <kbd>J</kbd> <kbd>K</kbd> {t('tasks.keys')} <kbd>Enter</kbd> {t('tasks.keys_open')}
      </p>
    </>
  );
}

export function TasksPage() {
  const { t } = useTranslation();
  const [asked] = useAsked();
  const { data, problem, refetch } = useMyTasks();
  return (
    <>
      <PageHead title={t('tasks.title')} count={data?.length} />
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data && <Kinds tasks={data} />}
      <div className="task-box">
        {asked.has('done') ? (
          <DoneTable />
        ) : (
          data && <WaitingTasks tasks={data} kind={asked.get('kind')} />
        )}
      </div>
    </>
  );
}
