// What stands around the pages before signing in: brand, language, and a line at the foot.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../parts/LanguageSwitch';
import { useTimes } from '../parts/time/useTimes';
import { useAbout } from '../parts/useAbout';
import './outer.css';

export function OuterFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const about = useAbout();
  const times = useTimes();
  return (
    <div className="outer">
      <header className="outer-top">
        <span className="outer-brand">{t('brand.name')}</span>
        <span className="outer-what">{t('brand.what')}</span>
        <LanguageSwitch />
      </header>
      <main className="outer-content">{children}</main>
      <footer className="outer-foot">
        {about && (
          <span>
            {t('brand.name')} {about.version}
          </span>
        )}
        <span>{t('sign_in.recorded')}</span>
        {about && (
          <span className="outer-clock">{times.full(new Date(times.now).toISOString())}</span>
        )}
      </footer>
    </div>
  );
}
