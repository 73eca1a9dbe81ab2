// The page after signing in: who one is here, with what roles, what waits, and the way out.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { countMyTasks, type Session } from '../../api/session';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSignOut } from '../../parts/useSession';
import './session.css';

function TasksWaiting() {
  const { t } = useTranslation();
  const { data: count } = useQuery({ queryKey: ['tasks', 'count'], queryFn: countMyTasks });
  if (count === undefined) return null;
  return <>{count > 0 ? t('home.tasks_waiting', { count }) : t('home.tasks_none')}</>;
}

export function SignedInPage({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { act, problem } = useSignOut();
  const roles = [...new Set(session.roles.map((each) => each.name))].join(' · ');
  return (
    <section className="card" aria-labelledby="home-title">
      <h1 id="home-title" className="session-title">
        {t('home.title', { name: session.name })}
      </h1>
      <dl className="session-facts">
        <dt>{t('home.account')}</dt>
        <dd>{session.login}</dd>
        <dt>{t('home.roles')}</dt>
        <dd>{roles || t('home.no_roles')}</dd>
        <dt>{t('home.tasks')}</dt>
        <dd>
          <TasksWaiting />
        </dd>
      </dl>
      {problem && <ProblemNotice problem={problem} />}
      <Button onClick={() => act.mutate()} loading={act.isPending}>
        {t('home.sign_out')}
      </Button>
    </section>
  );
}
