// What an entry says, in the reader's words.
import { useTranslation } from 'react-i18next';
import type { ListJournalAnswer } from '../../api/generated/client';
import { useSaid } from '../../text/words';

export type Row = ListJournalAnswer['items'][number];

export function useEntrySaid() {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  // The compiler knows each of these keys; which one it is, only the entry.
  const word = (key: string, otherwise: string) =>
    i18n.exists(key) ? t(key as 'journal.title') : otherwise;
  const noun = (name: string) => word(`journal.noun.${name}`, name);
  const nounOf = ({ type, noun: table }: Row) =>
    type.includes('.') ? noun(type.split('.')[0] ?? '') : table;
  return {
    who: ({ person, actor }: Row) => {
      if (actor.startsWith('system:')) return `${t('journal.system')} ${actor.slice(7)}`;
      return person ? `${said(person.name)} (${actor})` : actor;
    },
    what: ({ type, act }: Row) => {
      if (type === 'refused') return t('journal.refused', { act });
      const [of = '', verb = ''] = type.split('.');
      return t('journal.said', { noun: noun(of), verb: word(`journal.verb.${verb}`, verb) });
    },
    via: ({ via }: Row) => word(`journal.via.${via}`, via),
    of: (row: Row) => row.release_number || (row.noun_id ? nounOf(row) : ''),
  };
}
