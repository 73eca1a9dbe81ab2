// The knowledge base: what releases have taught, found by its words.
import { useTranslation } from 'react-i18next';
import { listKnowledge, type ListKnowledgeAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';

type Row = ListKnowledgeAnswer['items'][number];

const read = ({ text }: Asked) => listKnowledge({ query: text ? { search: text } : {} });

export function KnowledgePage() {
  const { t } = useTranslation();
  const times = useTimes();
  const list: ListOf<Row> = {
    name: 'knowledge',
    what: t('around.knowledge.what'),
    columns: [
      {
        key: 'title',
        title: t('around.knowledge.entry_title'),
        show: (row) => (
          <>
            {row.title} <span className="page-number-small">{row.number}</span>
          </>
        ),
        text: (row) => `${row.title} ${row.number}`,
      },
      {
        key: 'release',
        title: t('around.knowledge.from'),
        show: (row) => <Link to={`/releases/${row.release}`}>{row.release_number}</Link>,
        text: (row) => row.release_number,
        width: '22%',
      },
      {
        key: 'at',
        title: t('around.knowledge.written'),
        show: (row) => <Time at={row.at} />,
        text: (row) => times.full(row.at),
        width: '16%',
      },
    ],
    hasSearch: true,
    read,
    follows: ['knowledge_entries'],
    id: (row) => row.id ?? '',
    address: (row) => `/knowledge/${row.id}`,
    empty: (
      <>
        <h2>{t('around.knowledge.none')}</h2>
        <p>{t('around.knowledge.empty')}</p>
      </>
    ),
  };
  return <ListPage title={t('around.knowledge.title')} list={list} />;
}
