// Evaluations of a process: those to be finished, and the release-management reports.
import { useTranslation } from 'react-i18next';
import { listEvaluations } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';

export function EvaluationsTab({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const read = useRead(['evaluations', pack], () => listEvaluations({ query: { pack } }), [
    'evaluations',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  return (
    <section className="panel" aria-label={t('improvement.tab.evaluations')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.tab.evaluations')}</h2>
      </div>
      <ul className="plain-list panel-body">
        {read.data.items.length === 0 && (
          <li className="plain-note">{t('improvement.evaluation.none')}</li>
        )}
        {read.data.items.map((each) => (
          <li key={each.id} className="plain-row duty">
            <Link to={`/evaluations/${each.id}`} className="list-name">
              {each.period}
            </Link>
            <StateWord tone={each.finished ? 'done' : each.overdue ? 'fail' : 'need'}>
              {t(each.finished ? 'improvement.evaluation.finished' : 'improvement.evaluation.open')}
            </StateWord>
            <span>{t('improvement.evaluation.under', { count: each.under_target })}</span>
            {each.finished_at ? <Time at={each.finished_at} /> : <Due at={each.due} />}
            {each.finished && (
              <a href={`/api/v1/evaluations/${each.id}/print`} target="_blank" rel="noreferrer">
                {t('improvement.evaluation.report')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
