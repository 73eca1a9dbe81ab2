// The releases that I watch, whoever holds them: where each stands and what is due.
import { useTranslation } from 'react-i18next';
import { listWatchedReleases, type ListWatchedReleasesAnswer } from '../../api/generated/client';
import type { Column } from '../../parts/list/column';
import '../../parts/list/list.css';
import { ListTable } from '../../parts/list/ListTable';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

type Row = ListWatchedReleasesAnswer['items'][number];

const follows = ['watches', 'releases', 'tasks'];
const unsorted = { by: null, isDescending: false, change: () => {} };

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const said = useSaid();
  return [
    {
      key: 'title',
      title: t('tasks.column.release'),
      show: (row) => (
        <>
          <span className="task-number mono">{row.number}</span> <bdi>{row.title}</bdi>
        </>
      ),
      text: (row) => row.title,
    },
    {
      key: 'state',
      title: t('tasks.column.stands'),
      show: (row) => (
        <ReleaseState
          state={row.state}
          held={row.held}
          resigning={row.resigning}
          stuck={row.stuck}
        />
      ),
      text: (row) => row.state,
      width: '18%',
    },
    {
      key: 'stage',
      title: t('tasks.column.stage'),
      show: (row) => said(row.stage_name),
      text: (row) => said(row.stage_name),
      width: '14%',
    },
    {
      key: 'due',
      title: t('tasks.column.due'),
      show: (row) => <Due at={row.due} />,
      text: (row) => row.due ?? '',
      width: '14%',
    },
    {
      key: 'start',
      title: t('tasks.column.start'),
      show: (row) => (row.start ? <Time at={row.start} full /> : '—'),
      text: (row) => row.start ?? '',
      width: '18%',
    },
  ];
}

export function WatchedTable() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, problem, refetch } = useRead(['tasks', 'watched'], listWatchedReleases, follows);
  if (problem) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) {
    return (
      <div className="task-none">
        <h2>{t('tasks.none_watched')}</h2>
        <p>{t('tasks.none_watched_hint')}</p>
      </div>
    );
  }
  return (
    <ListTable
      columns={columns}
      rows={data.items}
      id={(row) => row.id ?? ''}
      address={(row) => `/releases/${row.id}`}
      current={-1}
      order={unsorted}
    />
  );
}
