// What went in and out of the library, the newest first; nobody changes a line of it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLibraryMovements, type ListLibraryMovementsAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { PersonName } from '../../parts/people/PersonName';
import { usePeople } from '../../parts/people/usePeople';
import { useSystemChoices } from '../../parts/record/useChoices';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { LibraryParts } from './LibraryParts';

type Row = ListLibraryMovementsAnswer['items'][number];
type Kind = Row['moved']['kind'];

const kinds = [
  'taken_in',
  'approved',
  'checked_out',
  'returned',
  'downloaded',
  'issued',
  'replaced',
  'retired',
] as const satisfies readonly Kind[];
const spans = [7, 30, 90] as const;
const dayMs = 86_400_000;

const read = ({ limit, kind, ...asked }: Asked) =>
  listLibraryMovements({
    query: {
      ...asked,
      ...(kind && { kind: kind as Kind }),
      ...(limit && { limit: Number(limit) }),
    },
  });

// Whole days, so that the address and what was read by it stay the same until tomorrow.
function daysAgo(now: number, count: number): string {
  return new Date(Math.floor(now / dayMs - count) * dayMs).toISOString();
}

export function MovementsPage() {
  const { t } = useTranslation();
  const times = useTimes();
  const said = useSaid();
  const people = usePeople();
  const systems = useSystemChoices();
  const [now] = useState(() => Date.now());
  const thing = ({ moved }: Row) => `${moved.name} ${moved.package_version}`;
  const kindOf = ({ moved }: Row) => t(`library.movement.kind.${moved.kind}`);
  const nameOf = (id: string | null | undefined) => {
    const person = people?.get(id ?? '');
    return person ? said(person.name) : '';
  };
  const list: ListOf<Row> = {
    name: 'library-movements',
    what: t('library.movement.what'),
    columns: [
      {
        key: 'entry',
        title: t('library.movement.entry'),
        show: (row) => <Link to={`/library/${row.moved.entry}`}>{thing(row)}</Link>,
        text: thing,
      },
      {
        key: 'kind',
        title: t('library.movement.kind_title'),
        show: kindOf,
        text: kindOf,
        width: '10%',
      },
      {
        key: 'place',
        title: t('library.movement.place'),
        show: ({ moved }) => moved.place,
        text: ({ moved }) => moved.place,
        width: '16%',
      },
      {
        key: 'reason',
        title: t('library.movement.reason'),
        show: ({ moved }) => moved.reason,
        text: ({ moved }) => moved.reason,
        width: '22%',
      },
      {
        key: 'by',
        title: t('library.movement.by'),
        show: ({ moved }) => <PersonName id={moved.by} />,
        text: ({ moved }) => nameOf(moved.by),
        width: '11%',
      },
      {
        key: 'at',
        title: t('library.movement.at'),
        show: ({ moved }) => <Time at={moved.at} />,
        text: ({ moved }) => times.full(moved.at),
        width: '13%',
      },
    ],
    filters: [
      {
        key: 'kind',
        label: t('library.movement.kind_title'),
        choices: kinds.map((value) => ({ value, label: t(`library.movement.kind.${value}`) })),
      },
      { key: 'system', label: t('library.system'), choices: systems },
      {
        key: 'from',
        label: t('library.movement.from'),
        choices: spans.map((count) => ({
          value: daysAgo(now, count),
          label: t('library.movement.days', { count }),
        })),
      },
    ],
    read,
    follows: ['library_movements'],
    id: ({ id }) => id ?? '',
    empty: (
      <>
        <h2>{t('library.movement.empty')}</h2>
        <p>{t('library.movement.empty_help')}</p>
      </>
    ),
  };
  return (
    <ListPage
      title={t('library.movement.title')}
      note={<LibraryParts current="movements" />}
      list={list}
    />
  );
}
