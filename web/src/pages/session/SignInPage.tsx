// Sign-in: the organisation, two fields, one act; the server's refusal stands beside its field.
import { useTranslation } from 'react-i18next';
import { useAbout } from '../../parts/useAbout';
import { SignInForm } from './SignInForm';
import './session.css';

export function SignInPage() {
  const { t, i18n } = useTranslation();
  const about = useAbout();
  const organisation = i18n.language === 'en' ? about?.organisation_en : about?.organisation_zh;
  return (
    <section className="card" aria-labelledby="sign-in-title">
      <p className="session-organisation">{organisation}</p>
      <h1 id="sign-in-title" className="session-title">
        {t('sign_in.title')}
      </h1>
      <SignInForm />
    </section>
  );
}
