// The roles of a person, each with the place where it is held.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPersonAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import '../../parts/people/people.css';
import { UnitName } from '../../parts/people/PersonName';
import { useSaid } from '../../text/words';
import { GrantRole } from './GrantRole';

interface Shown {
  person: ReadPersonAnswer;
  revoke: (grant: string, reason: string) => Promise<unknown>;
  touches: string[];
}

export function RolesHeld({ person, revoke, touches }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const [grants, setGrants] = useState(false);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('people.roles')}</h2>
        {person.actions.includes('grant_role') && (
          <Button onClick={() => setGrants(true)}>{t('grant.act')}</Button>
        )}
      </div>
      <div className="panel-body">
        {person.roles.length === 0 && <p>{t('people.no_roles')}</p>}
        <ul className="lines">
          {person.roles.map(({ grant, name, place }) => (
            <li key={grant}>
              <span className="line-name">{name}</span>
              <span className="line-more">
                {place.unit ? <UnitName id={place.unit} /> : t('people.whole')}
              </span>
              {person.actions.includes('grant_role') && (
                <ActButton
                  small
                  reasonFor={`revoke_role.${grant}`}
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
      {grants && <GrantRole person={person} touches={touches} close={() => setGrants(false)} />}
    </section>
  );
}
