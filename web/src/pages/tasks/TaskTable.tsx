// Tasks under their urgency's heading; on a phone each is a row to tap.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { StepCode } from '../../parts/release/StepCode';
import { Sign } from '../../parts/state/Sign';
import { Due, Since } from '../../parts/time/Due';
import { addressOfTask, type TaskLine } from '../../parts/useMyTasks';
import { useSaid } from '../../text/words';
import type { Group } from './groups';

function Row({ task, isCurrent }: { task: TaskLine; isCurrent: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  const to = addressOfTask(task);
  const name = said(task.name);
  const takes = task.resign ? 'resign' : task.id ? task.kind : 'step';
  return (
    <tr data-current={isCurrent || undefined}>
      <td className="task-what">
        <Link to={to} className="task-name">
          {t('tasks.what', { kind: t(`tasks.kind.${task.kind}`), name })}
        </Link>{' '}
        {!name.startsWith(task.code) && <StepCode code={task.code} />}
        {task.site && <span className="task-site">{said(task.site_name)}</span>}
      </td>
      <td className="task-release">
        <bdi>{task.release_title}</bdi>
        <Link to={`/releases/${task.release}`} className="task-number mono">
          {task.release_number}
        </Link>
      </td>
      <td className="task-since">
        <Since at={task.since} />
      </td>
      <td className="task-due">
        <Due at={task.due} />
      </td>
      <td className="task-takes">{t(`tasks.takes.${takes}`)}</td>
      <td className="task-verb">
        <Link to={to} className={isCurrent ? 'verb verb-ink' : 'verb'}>
          {t(`tasks.verb.${task.kind}`)}
        </Link>
      </td>
    </tr>
  );
}

export function TaskTable({ groups, current }: { groups: Group[]; current: string | undefined }) {
  const { t } = useTranslation();
  return (
    <table className="task-table">
      <thead>
        <tr>
          {(['what', 'release', 'since', 'due', 'takes'] as const).map((each) => (
            <th key={each} scope="col">
              {t(`tasks.column.${each}`)}
            </th>
          ))}
          <th scope="col">
            <span className="out-of-sight">{t('tasks.column.act')}</span>
          </th>
        </tr>
      </thead>
      {groups.map(({ urgency, tone, tasks }) => (
        <tbody key={urgency}>
          <tr className={`task-group tone-${tone}`}>
            <th colSpan={6} scope="rowgroup">
              <span className="task-urgency">
                <Sign tone={tone} />
                {t(`tasks.group.${urgency}`)}
                <span className="task-sum">{tasks.length}</span>
              </span>
            </th>
          </tr>
          {tasks.map((each) => (
            <Row
              key={addressOfTask(each)}
              task={each}
              isCurrent={addressOfTask(each) === current}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
