// The top bar: brand, what hurries, language, and the person's own menu.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session';
import { Link } from '../parts/address/Link';
import { usePath } from '../parts/address/address';
import { LanguageSwitch } from '../parts/LanguageSwitch';
import { useSignOut } from '../parts/useSession';
import { Bell } from './Bell';
import { QuickSearch } from './QuickSearch';

function PersonMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { act } = useSignOut();
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePath();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  useEffect(() => {
    const outside = (event: Event) => {
      const shown = menu.current;
      if (shown && !shown.contains(event.target as Node)) shown.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && menu.current) menu.current.open = false;
    };
    document.addEventListener('click', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('click', outside);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <details className="person-menu" ref={menu}>
      <summary aria-label={t('frame.menu', { name: session.name })}>
        <bdi>{session.name}</bdi>
      </summary>
      <div className="person-acts">
        <p className="person-login">{session.login}</p>
        <Link to="/account">{t('frame.account')}</Link>
        <button type="button" disabled={act.isPending} onClick={() => act.mutate()}>
          {t('frame.sign_out')}
        </button>
      </div>
    </details>
  );
}

export function TopBar({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <header className="frame-top">
      <Link to="/" className="frame-brand">
        {t('brand.name')}
      </Link>
      <QuickSearch session={session} />
      <span className="frame-gap" />
      <Bell />
      <LanguageSwitch />
      <PersonMenu session={session} />
    </header>
  );
}
