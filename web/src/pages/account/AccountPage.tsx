// My own account: who I am here, password, where I am signed in, tokens.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page/PageHead';
import { UnitName } from '../../parts/people/PersonName';
import { useSession } from '../../parts/useSession';
import { AbsencePanel } from './AbsencePanel';
import './account.css';
import { MailPanel } from './MailPanel';
import { PasswordForm } from './PasswordForm';
import { PreferencesPanel } from './PreferencesPanel';
import { SessionsPanel } from './SessionsPanel';
import { TokensPanel } from './TokensPanel';

function WhoIAm() {
  const { t } = useTranslation();
  const me = useSession().data;
  if (!me) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('account.who')}</h2>
      </div>
      <dl className="panel-body facts">
        <dt>{t('account.name')}</dt>
        <dd>
          <bdi>{me.name}</bdi>
        </dd>
        <dt>{t('account.login')}</dt>
        <dd className="mono">{me.login}</dd>
        <dt>{t('account.unit')}</dt>
        <dd>
          <UnitName id={me.unit} />
        </dd>
        <dt>{t('account.roles')}</dt>
        <dd>
          {me.roles.length === 0 && t('account.no_roles')}
          {me.roles.map(({ grant, name, place }) => (
            <div key={grant}>
              {name}
              {place.unit && (
                <>
                  {' · '}
                  <UnitName id={place.unit} />
                </>
              )}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('account.title')} />
      <div className="account">
        <div>
          <WhoIAm />
          <PreferencesPanel />
          <MailPanel />
          <AbsencePanel />
        </div>
        <div>
          <SessionsPanel />
          <PasswordForm />
          <TokensPanel />
        </div>
      </div>
    </>
  );
}
