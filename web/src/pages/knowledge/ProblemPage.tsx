// One problem record: what a rollback came of, how it went, how it was solved.
import { useTranslation } from 'react-i18next';
import { readProblem, solveProblem } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';

export function ProblemPage({ problem: id }: { problem: string }) {
  const { t } = useTranslation();
  const follows = [`problems:${id}`];
  const read = () => readProblem({ path: { problem: id } });
  const { data, problem, refetch } = useRead(['problem', id], read, follows);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { recorded, solved } = data;
  return (
    <>
      <PageHead
        title={recorded.title}
        number={recorded.number}
        way={[{ to: '/problems', label: t('around.problem.title') }]}
        acts={
          data.actions.includes('solve_problem') && (
            <ActButton
              primary
              label={t('around.problem.act')}
              thing={`${recorded.number} ${recorded.title}`}
              reasonFor={`solve_problem.${id}`}
              run={(solution) => solveProblem({ path: { problem: id }, body: { solution } })}
              touches={[...follows, 'problems']}
            />
          )
        }
      >
        <StateChip tone={solved ? 'done' : 'need'}>
          {t(`around.problem.${solved ? 'solved' : 'open'}`)}
        </StateChip>
        <span>
          <PersonName id={recorded.by} /> <Time at={recorded.at} full />
        </span>
      </PageHead>
      <section className="panel">
        <dl className="panel-body facts">
          <dt>{t('around.problem.cause')}</dt>
          <dd className="said">{recorded.cause}</dd>
          <dt>{t('around.problem.course')}</dt>
          <dd className="said">{recorded.course}</dd>
          <dt>{t('around.problem.from')}</dt>
          <dd>
            <Link to={`/releases/${recorded.release}`}>{data.release_title}</Link>{' '}
            {data.release_number}
          </dd>
          {solved && (
            <>
              <dt>{t('around.problem.solution')}</dt>
              <dd className="said">
                {solved.solution} · <PersonName id={solved.by} /> <Time at={solved.at} full />
              </dd>
            </>
          )}
        </dl>
      </section>
    </>
  );
}
