// Where I am signed in.
import { useTranslation } from 'react-i18next';
import { listMySessions } from '../../api/generated/client';
import { SessionLines } from '../../parts/people/SessionLines';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';

export function SessionsPanel() {
  const { t } = useTranslation();
  const read = useRead(['my sessions'], listMySessions, ['sessions']);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('account.sessions.title')}</h2>
      </div>
      <div className="panel-body">
        {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
        {!read.data && !read.problem && <Waiting />}
        {read.data && <SessionLines sessions={read.data.items} mayEnd />}
      </div>
    </section>
  );
}
