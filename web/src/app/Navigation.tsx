// The navigation: only what exists and what this person may open, with the tasks that wait. On a
// phone it is a bar at the bottom.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/session';
import { Link } from '../parts/address/Link';
import { useMyTasks } from '../parts/useMyTasks';
import { NavigationSign } from './NavigationSign';
import { placesFor } from './pages';

function TaskCount() {
  const count = useMyTasks().data?.length ?? 0;
  return count > 0 ? <span className="nav-count">{count}</span> : null;
}

export function Navigation({ session, path }: { session: Session; path: string }) {
  const { t } = useTranslation();
  const shown = placesFor(session);
  return (
    <nav className="frame-nav" aria-label={t('nav.label')}>
      {shown.map(({ to, word, group }, n) => {
        const isHere = path === to || path.startsWith(`${to}/`);
        return (
          <Fragment key={to}>
            {n > 0 && shown[n - 1]?.group !== group && <hr />}
            <Link to={to} aria-current={isHere ? 'page' : undefined}>
              <NavigationSign word={word} />
              <span className="nav-word">{t(`nav.${word}`)}</span>
              {word === 'tasks' && <TaskCount />}
            </Link>
          </Fragment>
        );
      })}
    </nav>
  );
}
