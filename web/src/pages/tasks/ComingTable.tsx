// What comes next for me: not my turn yet, and foreseen from where each release stands.
import { useTranslation } from 'react-i18next';
import { listMyTasks } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { StepCode } from '../../parts/release/StepCode';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

export function ComingTable({ text }: { text: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = async () =>
    (await listMyTasks({ query: { state: 'coming', ...(text && { text }) } })).items;
  const { data, problem, refetch } = useRead(['tasks', 'coming', text], read, [
    'tasks',
    'releases',
    'grants',
  ]);
  if (problem) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  if (data.length === 0) {
    return (
      <div className="task-none">
        <h2>{t(text ? 'tasks.none_found' : 'tasks.none_coming')}</h2>
        {!text && <p>{t('tasks.none_coming_hint')}</p>}
      </div>
    );
  }
  return (
    <table className="task-table">
      <thead>
        <tr>
          {(['what', 'release', 'planned'] as const).map((each) => (
            <th key={each} scope="col">
              {t(`tasks.column.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((line, n) => (
          <tr key={n}>
            <td className="task-what">
              <Link to={`/releases/${line.release}`} className="task-name">
                {t('tasks.what', { kind: t(`tasks.kind.${line.kind}`), name: said(line.name) })}
              </Link>{' '}
              <StepCode code={line.code} />
            </td>
            <td className="task-release">
              <bdi>{line.release_title}</bdi>
              <span className="task-number mono">{line.release_number}</span>
            </td>
            <td className="task-due">
              {line.due ? <Time at={line.due} full /> : t('tasks.when_it_comes')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
