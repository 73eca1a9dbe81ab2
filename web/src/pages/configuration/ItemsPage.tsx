// Configuration items: what is installed where, and by which release.
import { useTranslation } from 'react-i18next';
import {
  listConfigurationItems,
  type ListConfigurationItemsAnswer,
} from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { useSystemChoices } from '../../parts/record/useChoices';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';
import { isEnvironment, isKind } from './words';

type Row = ListConfigurationItemsAnswer['items'][number];

const read = ({ limit, text, ...asked }: Asked) =>
  listConfigurationItems({
    query: { ...asked, ...(text && { search: text }), ...(limit && { limit: Number(limit) }) },
  });

export function ItemsPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const systems = useSystemChoices();
  const mayAdd = useSession().data?.permissions.includes('manage_cmdb');
  const system = (row: Row) => systems.find((each) => each.value === row.system)?.label ?? '';
  const kind = (row: Row) => (isKind(row.kind) ? t(`configuration.kinds.${row.kind}`) : row.kind);
  const environment = (row: Row) =>
    isEnvironment(row.environment) ? t(`request.environments.${row.environment}`) : row.environment;
  const list: ListOf<Row> = {
    name: 'configuration',
    what: t('configuration.what'),
    columns: [
      {
        key: 'name',
        title: t('configuration.name'),
        show: (row) => (
          <>
            {said(row.name)} <span className="page-number-small">{row.code}</span>
          </>
        ),
        text: (row) => `${said(row.name)} ${row.code}`,
      },
      { key: 'kind', title: t('configuration.kind'), show: kind, text: kind, width: '10%' },
      { key: 'system', title: t('configuration.system'), show: system, text: system, width: '16%' },
      {
        key: 'environment',
        title: t('configuration.environment'),
        show: environment,
        text: environment,
        width: '12%',
      },
      {
        key: 'version',
        title: t('configuration.version'),
        show: (row) => row.installed_version || '—',
        text: (row) => row.installed_version,
        width: '14%',
      },
      {
        key: 'owner',
        title: t('around.item.owner'),
        show: (row) => said(row.owner_name) || '—',
        text: (row) => said(row.owner_name),
        width: '12%',
      },
      {
        key: 'updated',
        title: t('configuration.updated'),
        show: (row) => <Time at={row.updated_at} />,
        text: (row) => times.full(row.updated_at),
        width: '14%',
      },
    ],
    filters: [{ key: 'system', label: t('configuration.system'), choices: systems }],
    hasSearch: true,
    read,
    follows: ['configuration_items'],
    id: (row) => row.id ?? '',
    address: (row) => `/configuration/${row.id}`,
    empty: (
      <>
        <h2>{t('configuration.empty')}</h2>
        <p>{t('configuration.empty_help')}</p>
      </>
    ),
  };
  const add = (
    <>
      <Link to="/import/items">{t('imports.open')}</Link>
      <Link to="/configuration/new" className="button button-primary">
        {t('configuration.new')}
      </Link>
    </>
  );
  return <ListPage title={t('configuration.title')} acts={mayAdd && add} list={list} />;
}
