// What stands around every page: the brand, the language switch, and a line at the foot.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../parts/LanguageSwitch';
import { useAbout } from '../parts/useAbout';
import './frame.css';

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const about = useAbout();
  return (
    <div className="frame">
      <header className="frame-top">
        <span className="frame-brand">{t('brand.name')}</span>
        <span className="frame-what">{t('brand.what')}</span>
        <LanguageSwitch />
      </header>
      <main className="frame-content">{children}</main>
      <footer className="frame-foot">
        {about && (
          <span>
            {t('brand.name')} {about.version}
          </span>
        )}
        <span>{t('sign_in.recorded')}</span>
      </footer>
    </div>
  );
}
