// What stands around every page: top bar, navigation, and the page that the address names.
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session';
import { go, usePath } from '../parts/address/address';
import { match } from '../parts/address/match';
import { useLive } from '../parts/live/useLive';
import { useAbout } from '../parts/useAbout';
import { Waiting } from '../parts/Waiting';
import { Boundary } from './Boundary';
import { Clocks } from './Clocks';
import './frame.css';
import { Navigation } from './Navigation';
import { NothingHere } from './NothingHere';
import { pages, placesFor } from './pages';
import { TopBar } from './TopBar';

function PageHere({ path }: { path: string }) {
  for (const [pattern, Page] of pages) {
    const found = match(pattern, path);
    // Another thing of the same kind is another page: no form passes from one to the next.
    if (found) return <Page key={path} {...found} />;
  }
  return <NothingHere />;
}

export function Frame({ session }: { session: Session }) {
  const { t } = useTranslation();
  useAbout(); // keeps the clock
  const isLost = useLive();
  const path = usePath();
  const content = useRef<HTMLElement>(null);
  const before = useRef(path);
  const home = placesFor(session)[0]?.to ?? '/account';
  useEffect(() => {
    if (path === '/') go(home, { replace: true });
    // A reader of screens hears the new page, not the link that was pressed.
    else if (before.current !== path) content.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path, home]);
  return (
    <div className="frame">
      <a href="#content" className="frame-skip out-of-sight">
        {t('nav.skip')}
      </a>
      <TopBar session={session} />
      <Navigation session={session} path={path} />
      <main id="content" className="frame-content" ref={content} tabIndex={-1}>
        <Clocks />
        {isLost && (
          <p className="frame-lost" role="status">
            {t('frame.lost')}
          </p>
        )}
        <Boundary key={path}>
          <Suspense fallback={<Waiting />}>{path !== '/' && <PageHere path={path} />}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}
