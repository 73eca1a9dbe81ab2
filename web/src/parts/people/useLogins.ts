// Names behind the accounts that the journal keeps; the system's own parts have words.
import { useTranslation } from 'react-i18next';
import { usePeople } from './usePeople';
import { useSaid } from '../../text/words';

const own = ['system', 'timer', 'executor', 'setup'] as const;

export function useLogins(): (login: string) => string {
  const { t } = useTranslation();
  const said = useSaid();
  const people = usePeople();
  return (login) => {
    for (const each of people?.values() ?? []) if (each.login === login) return said(each.name);
    const part = own.find((each) => login === each || login.startsWith(`${each}:`));
    return part ? t(`release.actor.${part}`) : login;
  };
}
