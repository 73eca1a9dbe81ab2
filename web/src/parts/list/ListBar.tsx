// Above a list: search, conditions, columns, export. All but the columns stand in the address.
import { useTranslation } from 'react-i18next';
import { useAsked } from '../address/address';
import '../form/form.css';
import type { Column, ListOf } from './column';
import { ExportButton } from './ExportButton';
import { SavedFilters } from './SavedFilters';
import { Search } from './Search';

interface Chosen<Row> {
  list: ListOf<Row>;
  hidden: ReadonlySet<string>;
  toggle: (key: string) => void;
  shown: readonly Column<Row>[];
}

export function ListBar<Row>({ list, hidden, toggle, shown }: Chosen<Row>) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  return (
    <div className="list-bar">
      {list.hasSearch && <Search what={list.what} />}
      {(list.filters ?? []).map((each) => (
        <label key={each.key} className="list-filter">
          <span>{each.label}</span>
          <select
            className="choice"
            value={address.get(each.key) ?? ''}
            onChange={(event) => change({ [each.key]: event.target.value })}
          >
            <option value="">{each.none ?? t('list.all')}</option>
            {each.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <span className="list-gap" />
      {list.keeps && <SavedFilters list={list.keeps} />}
      <details className="list-columns">
        <summary>{t('list.columns')}</summary>
        <div className="list-menu">
          {list.columns.slice(1).map((each) => (
            <label key={each.key}>
              <input
                type="checkbox"
                checked={!hidden.has(each.key)}
                onChange={() => toggle(each.key)}
              />
              {each.title}
            </label>
          ))}
        </div>
      </details>
      <ExportButton list={list} columns={shown} />
    </div>
  );
}
