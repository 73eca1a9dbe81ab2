// The navigation: only what exists and what this person may open, with the tasks that wait. On a
// phone it is a bar at the bottom, and what has no room there stands behind "more".
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session';
import { Link } from '../parts/address/Link';
import { useIsPhone } from '../parts/useIsPhone';
import { useMyTasks } from '../parts/useMyTasks';
import { NavigationSign } from './NavigationSign';
import { placesFor, type Place } from './pages';

const mostOnPhone = 4;

function TaskCount() {
  const count = useMyTasks().data?.length ?? 0;
  return count > 0 ? <span className="nav-count">{count}</span> : null;
}

function isAt(place: Place, path: string): boolean {
  return path === place.to || path.startsWith(`${place.to}/`);
}

function Places({ shown, path }: { shown: readonly Place[]; path: string }) {
  const { t } = useTranslation();
  return shown.map((place, n) => (
    <Fragment key={place.to}>
      {n > 0 && shown[n - 1]?.group !== place.group && <hr />}
      <Link to={place.to} aria-current={isAt(place, path) ? 'page' : undefined}>
        <NavigationSign word={place.word} />
        <span className="nav-word">{t(`nav.${place.word}`)}</span>
        {place.word === 'tasks' && <TaskCount />}
      </Link>
    </Fragment>
  ));
}

export function Navigation({ session, path }: { session: Session; path: string }) {
  const { t } = useTranslation();
  const all = placesFor(session);
  const isShort = useIsPhone() && all.length > mostOnPhone;
  const rest = isShort ? all.slice(mostOnPhone - 1) : [];
  return (
    <nav className="frame-nav" aria-label={t('nav.label')}>
      <Places shown={isShort ? all.slice(0, mostOnPhone - 1) : all} path={path} />
      {isShort && (
        <details key={path} className="nav-more">
          <summary className={rest.some((each) => isAt(each, path)) ? 'nav-here' : undefined}>
            <span className="nav-dots" aria-hidden>
              ···
            </span>
            <span className="nav-word">{t('nav.more')}</span>
          </summary>
          <div className="nav-rest">
            <Places shown={rest} path={path} />
          </div>
        </details>
      )}
    </nav>
  );
}
