// What I have done, the newest first.
import { useTranslation } from 'react-i18next';
import { listMyTasks } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { StepCode } from '../../parts/release/StepCode';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import type { TaskLine } from '../../parts/useMyTasks';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

export function DoneTable({ text }: { text: string }) {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  // A pack may bring verdicts of its own.
  const verdict = ({ verdict: id, verdict_name }: TaskLine) =>
    said(verdict_name) ||
    t(
      i18n.exists(`tasks.verdict.${id || 'done'}`)
        ? (`tasks.verdict.${id || 'done'}` as 'tasks.verdict.done')
        : 'tasks.verdict.done',
    );
  const read = async () =>
    (await listMyTasks({ query: { state: 'done', limit: 200, ...(text && { text }) } })).items;
  const { data, problem, refetch } = useRead(['tasks', 'done', text], read, ['tasks']);
  if (problem) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  if (data.length === 0) {
    return <h2 className="task-none">{t(text ? 'tasks.none_found' : 'tasks.none_done')}</h2>;
  }
  return (
    <table className="task-table">
      <thead>
        <tr>
          {(['what', 'release', 'since', 'verdict'] as const).map((each) => (
            <th key={each} scope="col">
              {t(`tasks.column.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((task) => (
          <tr key={task.id}>
            <td className="task-what">
              <Link to={`/tasks/${task.id}`} className="task-name">
                {t('tasks.what', { kind: t(`tasks.kind.${task.kind}`), name: said(task.name) })}
              </Link>{' '}
              <StepCode code={task.code} />
            </td>
            <td className="task-release">
              <bdi>{task.release_title}</bdi>
              <Link to={`/releases/${task.release}`} className="task-number mono">
                {task.release_number}
              </Link>
            </td>
            <td className="task-since">
              <Time at={task.since} />
            </td>
            <td>{verdict(task)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
