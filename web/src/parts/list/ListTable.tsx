// The rows of a list as a table; on a phone each row is a card of its own.
import { useTranslation } from 'react-i18next';
import { Link } from '../address/Link';
import type { Column } from './column';

interface Order {
  by: string | null;
  isDescending: boolean;
  change: (by: string) => void;
}

interface Shown<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => string;
  address: ((row: Row) => string) | undefined;
  current: number;
  order: Order;
}

function Head<Row>({ column, order }: { column: Column<Row>; order: Order }) {
  const { t } = useTranslation();
  const isMine = column.sort !== undefined && order.by === column.sort;
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      style={column.width ? { width: column.width } : undefined}
      aria-sort={isMine ? direction : undefined}
    >
      {column.sort === undefined ? (
        column.title
      ) : (
        <button
          type="button"
          className="list-sort"
          aria-label={t('list.sort', { name: column.title })}
          onClick={() => order.change(column.sort ?? '')}
        >
          {column.title}
          {isMine && <span aria-hidden>{order.isDescending ? ' ↓' : ' ↑'}</span>}
        </button>
      )}
    </th>
  );
}

export function ListTable<Row>({ columns, rows, id, address, current, order }: Shown<Row>) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          {columns.map((each) => (
            <Head key={each.key} column={each} order={order} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={id(row)} data-current={n === current || undefined}>
            {columns.map((each, at) => (
              <td key={each.key} data-title={each.title}>
                {at === 0 && address ? (
                  <Link to={address(row)} className="list-name">
                    {each.show(row)}
                  </Link>
                ) : (
                  each.show(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
