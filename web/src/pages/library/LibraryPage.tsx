// The definitive library: packages by name and version, each bound to its digest for ever.
import { useTranslation } from 'react-i18next';
import { listLibraryEntries, type ListLibraryEntriesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { PersonName } from '../../parts/people/PersonName';
import { useSystemChoices } from '../../parts/record/useChoices';
import { entryTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { sizeText } from '../../parts/upload/upload';
import { useNumbers } from '../../parts/numbers';
import { useSession } from '../../parts/useSession';
import { LibraryParts } from './LibraryParts';

type Row = ListLibraryEntriesAnswer['items'][number];
type Entry = Row['entry'];

const read = ({ limit, state, ...asked }: Asked) =>
  listLibraryEntries({
    query: {
      ...asked,
      ...(state && { state: state as Entry['state'] }),
      ...(limit && { limit: Number(limit) }),
    },
  });

export function LibraryPage() {
  const { t } = useTranslation();
  const number = useNumbers();
  const times = useTimes();
  const systems = useSystemChoices();
  const mayAdd = useSession().data?.permissions.includes('manage_library');
  const system = ({ entry }: Row) =>
    systems.find((each) => each.value === entry.system)?.label ?? '';
  const list: ListOf<Row> = {
    name: 'library',
    what: t('library.what'),
    columns: [
      {
        key: 'name',
        title: t('library.name'),
        show: ({ entry }) => `${entry.name} ${entry.package_version}`,
        text: ({ entry }) => `${entry.name} ${entry.package_version}`,
      },
      { key: 'system', title: t('library.system'), show: system, text: system, width: '16%' },
      {
        key: 'state',
        title: t('library.states'),
        show: ({ entry }) => (
          <>
            <StateWord tone={entryTones[entry.state]}>
              {t(`library.state.${entry.state}`)}
            </StateWord>
            {entry.late && (
              <span className="library-late">
                <StateWord tone="fail">{t('library.late')}</StateWord>
              </span>
            )}
          </>
        ),
        text: ({ entry }) =>
          t(`library.state.${entry.state}`) + (entry.late ? ` · ${t('library.late')}` : ''),
        width: '14%',
      },
      {
        key: 'digest',
        title: t('library.digest'),
        show: ({ entry }) => (
          <code className="digest" title={entry.digest}>
            {entry.digest.slice(7, 19)}…
          </code>
        ),
        text: ({ entry }) => entry.digest,
        width: '14%',
      },
      {
        key: 'size',
        title: t('library.size'),
        show: ({ entry }) => sizeText(entry.size, number),
        text: ({ entry }) => String(entry.size),
        width: '10%',
      },
      {
        key: 'by',
        title: t('library.by'),
        show: ({ entry }) => <PersonName id={entry.added_by} />,
        text: ({ entry }) => entry.added_by ?? '',
        width: '12%',
      },
      {
        key: 'added',
        title: t('library.added'),
        show: ({ entry }) => <Time at={entry.added_at} />,
        text: ({ entry }) => times.full(entry.added_at),
        width: '13%',
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('library.states'),
        choices: (['quarantined', 'approved', 'retired'] as const).map((each) => ({
          value: each,
          label: t(`library.state.${each}`),
        })),
      },
      { key: 'system', label: t('library.system'), choices: systems },
    ],
    read,
    follows: ['library_entries'],
    id: ({ entry }) => entry.id ?? '',
    address: ({ entry }) => `/library/${entry.id}`,
    empty: (
      <>
        <h2>{t('library.empty')}</h2>
        <p>{t('library.empty_help')}</p>
      </>
    ),
  };
  const add = (
    <Link to="/library/new" className="button button-primary">
      {t('library.new')}
    </Link>
  );
  return (
    <ListPage
      title={t('library.title')}
      acts={mayAdd && add}
      note={<LibraryParts current="entries" />}
      list={list}
    />
  );
}
