// The process documents: what is in force, what comes, who works on a new version.
import { useTranslation } from 'react-i18next';
import { listPacks, type ListPacksAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';
import { ImportPack } from './ImportPack';
import { Templates } from './Templates';
import { isSet, toneOf } from './versions';

type Row = ListPacksAnswer['items'][number];

export function PacksPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const work = (row: Row) => (row.work ? t(`processes.state.${row.work}`) : '');
  const list: ListOf<Row> = {
    name: 'processes',
    what: t('processes.what'),
    read: () => listPacks(),
    follows: ['pack_versions'],
    id: (row) => row.pack,
    address: (row) => `/processes/${row.pack}`,
    columns: [
      {
        key: 'name',
        title: t('processes.column.name'),
        show: (row) => <bdi>{said(row.name)}</bdi>,
        text: (row) => said(row.name),
      },
      {
        key: 'pack',
        title: t('processes.column.id'),
        show: (row) => <bdi className="mono">{row.pack}</bdi>,
        text: (row) => row.pack,
      },
      {
        key: 'number',
        title: t('processes.column.in_force'),
        show: (row) => row.number || t('processes.none_in_force'),
        text: (row) => row.number,
      },
      {
        key: 'since',
        title: t('processes.column.since'),
        show: (row) => (isSet(row.effective) ? <Time at={row.effective} /> : t('processes.ever')),
        text: (row) => row.effective,
      },
      {
        key: 'next',
        title: t('processes.column.next'),
        show: (row) =>
          row.next && (
            <>
              {row.next} <Time at={row.next_effective} />
            </>
          ),
        text: (row) => row.next,
      },
      {
        key: 'work',
        title: t('processes.column.work'),
        show: (row) => row.work && <StateWord tone={toneOf[row.work]}>{work(row)}</StateWord>,
        text: work,
      },
    ],
    empty: (
      <>
        <h2>{t('processes.empty')}</h2>
        <p>{t('processes.empty_hint')}</p>
      </>
    ),
  };
  return (
    <>
      <ListPage
        title={t('processes.title')}
        acts={
          <>
            <Link to="/controlled-documents" className="button">
              {t('controlled.title')}
            </Link>
            <ImportPack />
          </>
        }
        list={list}
      />
      <Templates />
    </>
  );
}
