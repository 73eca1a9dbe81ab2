// Use applications: who wants a master copy for what, and what became of it.
import { useTranslation } from 'react-i18next';
import {
  checkOut,
  decideUse,
  giveBack,
  listLibraryUses,
  type ListLibraryUsesAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { PersonName } from '../../parts/people/PersonName';
import { applicationTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { LibraryParts } from './LibraryParts';

type Row = ListLibraryUsesAnswer['items'][number];
type State = Row['use']['state'];

const states = ['applied', 'approved', 'refused', 'checked_out', 'returned'] as const;
const touches = ['library_uses', 'library_movements', 'library_entries', 'software_versions'];

const read = ({ limit, state, mine, ...asked }: Asked) =>
  listLibraryUses({
    query: {
      ...asked,
      ...(state && { state: state as State }),
      ...(mine && { mine: true }),
      ...(limit && { limit: Number(limit) }),
    },
  });

export function UsesPage() {
  const { t } = useTranslation();
  const times = useTimes();
  const thing = ({ use }: Row) => `${use.applied.name} ${use.applied.package_version}`;
  const plain = (key: 'purpose' | 'place', width: string) => ({
    key,
    title: t(`library.use.${key}`),
    show: ({ use }: Row) => use.applied[key],
    text: ({ use }: Row) => use.applied[key],
    width,
  });
  const list: ListOf<Row> = {
    name: 'library-uses',
    what: t('library.use.what'),
    columns: [
      {
        key: 'entry',
        title: t('library.movement.entry'),
        show: (row) => <Link to={`/library/${row.use.applied.entry}`}>{thing(row)}</Link>,
        text: thing,
      },
      plain('purpose', '18%'),
      plain('place', '14%'),
      {
        key: 'state',
        title: t('library.use.state_title'),
        show: ({ use }) => (
          <StateWord tone={applicationTones[use.state]}>
            {t(`library.use.state.${use.state}`)}
          </StateWord>
        ),
        text: ({ use }) => t(`library.use.state.${use.state}`),
        width: '11%',
      },
      {
        key: 'by',
        title: t('library.use.by'),
        show: ({ use }) => <PersonName id={use.applied.by} />,
        text: ({ use }) => use.applied.by ?? '',
        width: '10%',
      },
      {
        key: 'at',
        title: t('library.use.at'),
        show: ({ use }) => <Time at={use.applied.at} />,
        text: ({ use }) => times.full(use.applied.at),
        width: '12%',
      },
      {
        key: 'acts',
        title: t('library.use.acts'),
        show: (row) => <Acts row={row} thing={thing(row)} />,
        text: () => '',
        width: '17%',
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('library.use.state_title'),
        choices: states.map((value) => ({ value, label: t(`library.use.state.${value}`) })),
      },
      {
        key: 'mine',
        label: t('library.use.mine_title'),
        choices: [{ value: 'true', label: t('library.use.mine') }],
      },
    ],
    read,
    follows: touches,
    id: ({ use }) => use.id ?? '',
    empty: (
      <>
        <h2>{t('library.use.empty')}</h2>
        <p>{t('library.use.empty_help')}</p>
      </>
    ),
  };
  return (
    <ListPage title={t('library.use.title')} note={<LibraryParts current="uses" />} list={list} />
  );
}

function Acts({ row, thing }: { row: Row; thing: string }) {
  const { t } = useTranslation();
  const { use, actions } = row;
  const path = { use: use.id ?? '' };
  const decides = actions.includes('decide_use');
  return (
    <div className="library-acts">
      {decides && (
        <ActButton
          small
          primary
          label={t('library.use.approve')}
          thing={thing}
          run={() => decideUse({ path, body: { approved: true } })}
          touches={touches}
        />
      )}
      {decides && (
        <ActButton
          small
          label={t('library.use.refuse')}
          thing={thing}
          reasonFor={`decide_use.${use.id}`}
          run={(reason) => decideUse({ path, body: { approved: false, reason } })}
          touches={touches}
        />
      )}
      {actions.includes('check_out') && (
        <ActButton
          small
          label={t('library.use.check_out')}
          thing={thing}
          consequence={t('library.use.check_out_follows')}
          run={() => checkOut({ path: { entry: use.applied.entry ?? '' }, body: { use: use.id } })}
          touches={touches}
        />
      )}
      {actions.includes('give_back') && (
        <ActButton
          small
          label={t('library.use.give_back')}
          thing={thing}
          consequence={t('library.use.give_back_follows')}
          run={() => giveBack({ path, body: {} })}
          touches={touches}
        />
      )}
    </div>
  );
}
