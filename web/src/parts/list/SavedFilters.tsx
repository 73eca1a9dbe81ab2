// Filters of a list that I keep by name: to come back to, to rename, to delete. Each is an address.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dropFilter,
  listSavedFilters,
  type ListSavedFiltersAnswer,
} from '../../api/generated/client';
import { AskDialog } from '../act/AskDialog';
import { useAddress, usePath } from '../address/address';
import { Link } from '../address/Link';
import { ProblemNotice } from '../ProblemNotice';
import { useRead } from '../read';
import { NameFilter } from './NameFilter';

export type Kept = ListSavedFiltersAnswer['items'][number];
export type KeptList = Kept['list'];

interface Line {
  filter: Kept;
  rename: () => void;
  drop: () => void;
}

function FilterLine({ filter, rename, drop }: Line) {
  const { t } = useTranslation();
  const path = usePath();
  return (
    <li>
      <Link to={`${path}?${filter.query}`}>
        <bdi>{filter.name}</bdi>
      </Link>
      <span className="filter-acts">
        <button
          type="button"
          className="quiet"
          aria-label={t('list.filter.rename_it', { name: filter.name })}
          onClick={rename}
        >
          {t('list.filter.rename')}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={t('list.filter.drop_it', { name: filter.name })}
          onClick={drop}
        >
          {t('list.filter.drop')}
        </button>
      </span>
    </li>
  );
}

function DropFilter({ filter, close }: { filter: Kept; close: () => void }) {
  const { t } = useTranslation();
  return (
    <AskDialog
      title={t('list.filter.drop')}
      thing={<bdi>{filter.name}</bdi>}
      consequence={t('list.filter.dropped')}
      run={() => dropFilter({ path: { filter: filter.id ?? '' }, body: {} })}
      touches={['saved_filters']}
      close={close}
    />
  );
}

export function SavedFilters({ list }: { list: KeptList }) {
  const { t } = useTranslation();
  const address = useAddress();
  const menu = useRef<HTMLDetailsElement>(null);
  const [naming, setNaming] = useState<Kept | 'new' | null>(null);
  const [dropping, setDropping] = useState<Kept | null>(null);
  const kept = useRead(['filters', list], () => listSavedFilters({ query: { list } }), [
    'saved_filters',
  ]);
  const here = address.search.slice(1);
  useEffect(() => {
    if (menu.current) menu.current.open = false; // one was chosen
  }, [here]);
  const items = kept.data?.items ?? [];
  return (
    <>
      <details className="list-columns list-kept" ref={menu}>
        <summary>{t('list.filter.kept')}</summary>
        <div className="list-menu filter-menu">
          {kept.problem && <ProblemNotice problem={kept.problem} retry={kept.refetch} />}
          {items.length === 0 && <p className="plain-note">{t('list.filter.none')}</p>}
          <ul>
            {items.map((each) => (
              <FilterLine
                key={each.id}
                filter={each}
                rename={() => setNaming(each)}
                drop={() => setDropping(each)}
              />
            ))}
          </ul>
          <Button disabled={here === ''} onClick={() => setNaming('new')}>
            {t('list.filter.keep')}
          </Button>
        </div>
      </details>
      {naming && (
        <NameFilter
          list={list}
          query={here}
          filter={naming === 'new' ? null : naming}
          close={() => setNaming(null)}
        />
      )}
      {dropping && <DropFilter filter={dropping} close={() => setDropping(null)} />}
    </>
  );
}
