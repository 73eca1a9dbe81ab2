// The roles of a person, each with the place where it is held.
import { useTranslation } from 'react-i18next';
import type { ReadPersonAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { UnitName } from '../../parts/people/PersonName';
import { useSaid } from '../../text/words';

interface Shown {
  person: ReadPersonAnswer;
  revoke: (grant: string, reason: string) => Promise<unknown>;
  touches: string[];
}

export function RolesHeld({ person, revoke, touches }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('people.roles')}</h2>
      </div>
      <div className="panel-body">
        {person.roles.length === 0 && <p>{t('people.no_roles')}</p>}
        <ul className="held">
          {person.roles.map(({ grant, name, place }) => (
            <li key={grant}>
              <span className="held-role">{name}</span>
              <span className="held-place">
                {place.unit ? <UnitName id={place.unit} /> : t('people.whole')}
              </span>
              {person.actions.includes('grant_role') && (
                <ActButton
                  small
                  needsReason
                  label={t('people.revoke')}
                  thing={`${name} · ${said(person.name)}`}
                  consequence={t('people.revoke_follows')}
                  run={(reason) => revoke(grant ?? '', reason)}
                  touches={touches}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
