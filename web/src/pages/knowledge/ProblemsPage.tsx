// Problem records, the newest first.
import { useTranslation } from 'react-i18next';
import { listProblems, type ListProblemsAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';

type Row = ListProblemsAnswer['items'][number];

const read = ({ open }: Asked) => listProblems({ query: open ? { open: open === 'true' } : {} });

export function ProblemsPage() {
  const { t } = useTranslation();
  const times = useTimes();
  const state = (row: Row) => t(`around.problem.${row.solved ? 'solved' : 'open'}`);
  const list: ListOf<Row> = {
    name: 'problems',
    what: t('around.problem.what'),
    columns: [
      {
        key: 'cause',
        title: t('around.problem.cause'),
        show: (row) => (
          <>
            {row.recorded.cause} <span className="page-number-small">{row.recorded.number}</span>
          </>
        ),
        text: (row) => `${row.recorded.cause} ${row.recorded.number}`,
      },
      {
        key: 'release',
        title: t('around.problem.from'),
        show: (row) => <Link to={`/releases/${row.recorded.release}`}>{row.release_number}</Link>,
        text: (row) => row.release_number,
        width: '20%',
      },
      {
        key: 'state',
        title: t('changes.state'),
        show: (row) => <StateWord tone={row.solved ? 'done' : 'need'}>{state(row)}</StateWord>,
        text: state,
        width: '12%',
      },
      {
        key: 'at',
        title: t('around.problem.recorded'),
        show: (row) => <Time at={row.recorded.at} />,
        text: (row) => times.full(row.recorded.at),
        width: '16%',
      },
    ],
    filters: [
      {
        key: 'open',
        label: t('changes.state'),
        choices: [
          { value: 'true', label: t('around.problem.open') },
          { value: 'false', label: t('around.problem.solved') },
        ],
      },
    ],
    read,
    follows: ['problems'],
    id: (row) => row.id ?? '',
    address: (row) => `/problems/${row.id}`,
    empty: <p>{t('around.problem.none')}</p>,
  };
  return <ListPage title={t('around.problem.title')} list={list} />;
}
