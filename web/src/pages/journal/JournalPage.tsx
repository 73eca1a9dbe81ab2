// The journal for auditors: every act and every refusal, whether it is as it was signed, and the
// proof of each entry.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listJournal, readCheckpoint } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { useRead } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { EntryDialog } from './EntryDialog';
import './journal.css';
import { useEntrySaid, type Row } from './useEntrySaid';

const types = [
  'refused',
  'person.signed_in',
  'person.sign_in_failed',
  'approval.signed',
  'release.ended',
  'role.granted',
  'role.revoked',
] as const;
// A dot in a key of the catalogue would lead a level down.
type Worded<T> = T extends `${infer Of}.${infer Verb}` ? `${Of}_${Verb}` : T;
const wordOf = <T extends string>(type: T) => type.replace('.', '_') as Worded<T>;
const whys = ['altered', 'shortened', 'foreign_checkpoint', 'erased'] as const;

const read = ({ limit, ...asked }: Asked) =>
  listJournal({ query: { ...asked, ...(limit && { limit: Number(limit) }) } });

export function JournalPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Row | null>(null);
  const list = useJournalList(setOpen);
  return (
    <>
      <ListPage title={t('journal.title')} note={<Standing />} list={list} />
      {open && <EntryDialog row={open} close={() => setOpen(null)} />}
    </>
  );
}

// How much of it is vouched for, and whether something speaks against it.
function Standing() {
  const { t } = useTranslation();
  const times = useTimes();
  const state = useRead(['journal checkpoint'], readCheckpoint).data;
  if (!state) return null;
  const { size, proved, at, doubted_because: doubted } = state;
  const why = whys.find((each) => each === doubted);
  return (
    <>
      <p className="plain-note">
        {at
          ? t('journal.proved', { size, proved, time: times.full(at) })
          : t('journal.not_proved', { size })}
      </p>
      {doubted && (
        <p className="journal-fails" role="alert">
          {t('journal.doubted', { why: why ? t(`journal.why.${why}`) : doubted })}
        </p>
      )}
    </>
  );
}

function useJournalList(open: (row: Row) => void): ListOf<Row> {
  const { t } = useTranslation();
  const times = useTimes();
  const say = useEntrySaid();
  return {
    name: 'journal',
    what: t('journal.what'),
    columns: [
      {
        key: 'event',
        title: t('journal.event'),
        show: (row) => (
          <button
            type="button"
            className="quiet journal-open"
            aria-label={t('journal.open', { seq: row.seq })}
            onClick={() => open(row)}
          >
            {say.what(row)}
          </button>
        ),
        text: (row) => say.what(row),
      },
      {
        key: 'at',
        title: t('journal.at'),
        show: (row) => <time dateTime={row.at}>{times.full(row.at)}</time>,
        text: (row) => times.full(row.at),
        width: '17%',
      },
      { key: 'who', title: t('journal.who'), show: say.who, text: say.who, width: '20%' },
      {
        key: 'of',
        title: t('journal.of'),
        show: (row) =>
          row.release_number ? (
            <Link to={`/releases/${row.release}/timeline`}>{row.release_number}</Link>
          ) : (
            <span className="plain-note">{say.of(row)}</span>
          ),
        text: say.of,
        width: '15%',
      },
      {
        key: 'reason',
        title: t('journal.reason'),
        show: (row) => <bdi>{row.reason}</bdi>,
        text: (row) => row.reason,
        width: '17%',
      },
      {
        key: 'seq',
        title: t('journal.seq'),
        show: (row) => <code>#{row.seq}</code>,
        text: (row) => String(row.seq),
        width: '8%',
      },
      {
        key: 'via',
        title: t('journal.via_title'),
        show: say.via,
        text: say.via,
        optional: true,
      },
      {
        key: 'act',
        title: t('journal.act_title'),
        show: (r) => r.act,
        text: (r) => r.act,
        optional: true,
      },
      {
        key: 'type',
        title: t('journal.type_title'),
        show: (r) => r.type,
        text: (r) => r.type,
        optional: true,
      },
    ],
    filters: [
      {
        key: 'type',
        label: t('journal.type_title'),
        choices: types.map((value) => ({ value, label: t(`journal.types.${wordOf(value)}`) })),
      },
    ],
    read,
    follows: [],
    id: (row) => String(row.seq),
    empty: (
      <>
        <h2>{t('journal.empty')}</h2>
        <p>{t('journal.empty_help')}</p>
      </>
    ),
  };
}
