// Targets: the machines that deployment steps reach, each with its pinned host key.
import { useTranslation } from 'react-i18next';
import { listTargets, type ListTargetsAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { useSystemChoices } from '../../parts/record/useChoices';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';

type Row = ListTargetsAnswer['items'][number];

const read = ({ limit, ...asked }: Asked) =>
  listTargets({ query: { ...asked, ...(limit && { limit: Number(limit) }) } });

export function TargetsPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const systems = useSystemChoices();
  const mayAdd = useSession().data?.permissions.includes('manage_cmdb');
  const system = (row: Row) => systems.find((each) => each.value === row.system)?.label ?? '';
  const plain = (key: 'environment' | 'user', title: string, width: string) => ({
    key,
    title,
    show: (row: Row) => row[key],
    text: (row: Row) => row[key],
    width,
  });
  const host = (row: Row) => `${row.host}:${row.port}`;
  const list: ListOf<Row> = {
    name: 'targets',
    what: t('targets.what'),
    columns: [
      {
        key: 'name',
        title: t('targets.name'),
        show: (row) => (
          <>
            {said(row.name)} <span className="page-number-small">{row.code}</span>
          </>
        ),
        text: (row) => `${said(row.name)} ${row.code}`,
      },
      { key: 'system', title: t('targets.system'), show: system, text: system, width: '18%' },
      plain('environment', t('targets.environment'), '14%'),
      { key: 'host', title: t('targets.host'), show: host, text: host, width: '22%' },
      plain('user', t('targets.user'), '14%'),
    ],
    filters: [{ key: 'system', label: t('targets.system'), choices: systems }],
    read,
    follows: ['targets'],
    id: (row) => row.id ?? '',
    address: (row) => `/targets/${row.id}`,
    empty: (
      <>
        <h2>{t('targets.empty')}</h2>
        <p>{t('targets.empty_help')}</p>
      </>
    ),
  };
  const add = (
    <Link to="/targets/new" className="button button-primary">
      {t('targets.new')}
    </Link>
  );
  return <ListPage title={t('targets.title')} acts={mayAdd && add} list={list} />;
}
