// A page that is a list: title, acts, search and conditions in the address, rows, more rows.
import { Button } from 'antd';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { go, useAsked } from '../address/address';
import { PageHead } from '../page/PageHead';
import { ProblemNotice } from '../ProblemNotice';
import { Waiting } from '../Waiting';
import type { ListOf } from './column';
import { EmptyList } from './EmptyList';
import './list.css';
import { ListBar } from './ListBar';
import { ListTable } from './ListTable';
import { useColumns } from './useColumns';
import { useCalm, useList } from './useList';
import { useRowKeys } from './useRowKeys';

interface Shown<Row> {
  title: string;
  acts?: ReactNode;
  note?: ReactNode; // under the title
  list: ListOf<Row>;
}

export function ListPage<Row>({ title, acts, note, list }: Shown<Row>) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const query = useList(list);
  const calm = useCalm(query.rows, list.id, JSON.stringify(query.asked));
  const { shown, hidden, toggle } = useColumns(list.name, list.columns);
  const rows = calm.rows ?? [];
  const open = useCallback(
    (n: number) => {
      const row = rows[n];
      if (row && list.address) go(list.address(row));
    },
    [rows, list],
  );
  const current = useRowKeys(rows.length, open);
  const order = {
    by: address.get('order'),
    isDescending: address.get('descending') === 'true',
    change: (by: string) => {
      const again = order.by === by && !order.isDescending;
      change({ order: by, descending: again ? 'true' : undefined });
    },
  };
  return (
    <>
      <PageHead title={title} acts={acts}>
        {note}
      </PageHead>
      <ListBar list={list} hidden={hidden} toggle={toggle} shown={shown} />
      {calm.hasNews && (
        <p className="list-news" role="status">
          {t('list.changed')}
          <button type="button" className="quiet" onClick={calm.showNews}>
            {t('list.show')}
          </button>
        </p>
      )}
      <div className="list-box" {...calm.hold}>
        {query.problem && (
          <ProblemNotice problem={query.problem} retry={() => void query.refetch()} />
        )}
        {query.isPending && <Waiting />}
        {calm.rows?.length === 0 && <EmptyList list={list} asked={query.asked} />}
        {rows.length > 0 && (
          <ListTable
            columns={shown}
            rows={rows}
            id={list.id}
            address={list.address}
            current={current}
            order={order}
          />
        )}
      </div>
      <div className="list-foot">
        {query.hasNextPage ? (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {query.isFetchingNextPage ? t('list.more_busy') : t('list.more')}
          </Button>
        ) : (
          rows.length > 0 && <span>{t('list.end', { count: rows.length })}</span>
        )}
        <span className="list-keys" aria-hidden>
          <kbd>J</kbd> <kbd>K</kbd> {t('list.keys')} <kbd>Enter</kbd> {t('list.keys_open')}
        </span>
      </div>
    </>
  );
}
