// My tasks: what waits for me by urgency, one kind of it or all, and what I have done.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { go, useAsked } from '../../parts/address/address';
import { Search } from '../../parts/list/Search';
import { useRowKeys } from '../../parts/list/useRowKeys';
import { PageHead } from '../../parts/page/PageHead';
import '../../parts/page/tabs.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useTimes } from '../../parts/time/useTimes';
import { addressOfTask, useMyTasks, type TaskLine } from '../../parts/useMyTasks';
import { Waiting } from '../../parts/Waiting';
import { MyDuties } from '../../parts/duties/MyDuties';
import { ComingTable } from './ComingTable';
import { DoneTable } from './DoneTable';
import { grouped } from './groups';
import './tasks.css';
import { TaskTable } from './TaskTable';
import { WatchedTable } from './WatchedTable';

// Lists beside what waits.
const aparts = ['coming', 'done', 'watched'] as const;
const kinds = ['decide', 'sign', 'fill', 'check', 'work'] as const;

function Kinds({ tasks }: { tasks: TaskLine[] }) {
  const { t } = useTranslation();
  const [asked, change] = useAsked();
  const apart = aparts.find((each) => asked.has(each));
  const show = (kind?: string, other?: (typeof aparts)[number]) =>
    change({
      kind,
      coming: undefined,
      done: undefined,
      watched: undefined,
      ...(other && { [other]: '1' }),
    });
  const chosen = asked.get('kind');
  const there = kinds.filter((kind) => tasks.some((each) => each.kind === kind));
  return (
    <div className="tabs" role="group" aria-label={t('tasks.title')}>
      <button type="button" aria-pressed={!apart && !chosen} onClick={() => show()}>
        {t('tasks.all')} <span className="tab-count">{tasks.length}</span>
      </button>
      {there.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!apart && chosen === kind}
          onClick={() => show(kind)}
        >
          {t(`tasks.kind.${kind}`)}{' '}
          <span className="tab-count">{tasks.filter((each) => each.kind === kind).length}</span>
        </button>
      ))}
      <span className="tab-gap" />
      {aparts.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={apart === each}
          onClick={() => show(undefined, each)}
        >
          {t(`tasks.${each}`)}
        </button>
      ))}
    </div>
  );
}

interface Listed {
  tasks: TaskLine[];
  kind: string | null;
  isFound: boolean; // searched for
}

function WaitingTasks({ tasks, kind, isFound }: Listed) {
  const { t } = useTranslation();
  const groups = grouped(
    tasks.filter((each) => !kind || each.kind === kind),
    useTimes(),
  );
  const rows = groups.flatMap((each) => each.tasks);
  const current = useRowKeys(
    rows.length,
    useCallback((n: number) => rows[n] && go(addressOfTask(rows[n])), [rows]),
  );
  if (rows.length === 0) {
    return (
      <div className="task-none">
        <h2>{t(isFound ? 'tasks.none_found' : kind ? 'tasks.none_kind' : 'tasks.none')}</h2>
        {!isFound && <p>{t('tasks.none_hint')}</p>}
      </div>
    );
  }
  return (
    <>
      <TaskTable groups={groups} current={rows[current] && addressOfTask(rows[current])} />
      <p className="task-keys" aria-hidden>
        <kbd>J</kbd> <kbd>K</kbd> {t('tasks.keys')} <kbd>Enter</kbd> {t('tasks.keys_open')}
      </p>
    </>
  );
}

export function TasksPage() {
  const { t } = useTranslation();
  const [asked] = useAsked();
  const text = asked.get('text') ?? '';
  const { data, problem, refetch } = useMyTasks(text);
  return (
    <>
      <PageHead
        title={t('tasks.title')}
        count={data?.length}
        acts={!asked.has('watched') && <Search what={t('tasks.searched')} />}
      />
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      <MyDuties />
      {data && <Kinds tasks={data} />}
      <div className="task-box">
        {asked.has('watched') ? (
          <WatchedTable />
        ) : asked.has('coming') ? (
          <ComingTable text={text} />
        ) : asked.has('done') ? (
          <DoneTable text={text} />
        ) : (
          data && <WaitingTasks tasks={data} kind={asked.get('kind')} isFound={text !== ''} />
        )}
      </div>
    </>
  );
}
