// How the improvement of a process is arranged: how often it is evaluated and judged, which
// departments answer for it, how whole and how fit it is.
import { useTranslation } from 'react-i18next';
import {
  readImprovementArrangement,
  type ReadImprovementArrangementAnswer,
} from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import { Arrange, Judge } from './ArrangementForms';

type Shown = ReadImprovementArrangementAnswer;
const fitTone = { fit: 'done', fit_with_changes: 'need', unfit: 'fail' } as const;

function Settings({ page }: { page: Shown }) {
  const { t } = useTranslation();
  const said = useSaid();
  const names = (units: Shown['in_charge']) => units.map((each) => said(each.name)).join('、');
  return (
    <ActPanel
      title={t('improvement.tab.arrangement')}
      act={t('improvement.arrangement.change')}
      isOffered={page.actions.includes('arrange_improvement')}
      form={(close) => <Arrange page={page} close={close} />}
    >
      <dl className="facts">
        <dt>{t('improvement.arrangement.evaluation')}</dt>
        <dd>
          {t(`improvement.arrangement.each.${page.evaluation}`)}
          {t('improvement.arrangement.within', { days: page.evaluation_days })}
        </dd>
        <dt>{t('improvement.arrangement.next')}</dt>
        <dd>
          {page.next_period} · {t('improvement.arrangement.due')}{' '}
          <Time at={page.next_evaluation_due} full />
        </dd>
        <dt>{t('improvement.arrangement.in_charge')}</dt>
        <dd>{names(page.in_charge) || t('improvement.arrangement.nobody')}</dd>
        <dt>{t('improvement.arrangement.carries_out')}</dt>
        <dd>{names(page.carries_out) || t('improvement.arrangement.any')}</dd>
      </dl>
    </ActPanel>
  );
}

function Fitness({ page }: { page: Shown }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <ActPanel
      title={t('improvement.fitness.title')}
      act={t('improvement.fitness.judge')}
      isOffered={page.actions.includes('judge_fitness')}
      form={(close) => <Judge page={page} close={close} />}
    >
      <p>
        {t('improvement.fitness.each', { months: page.fitness_months })}{' '}
        {page.fitness_open ? (
          <StateWord tone="need">{t('improvement.fitness.open')}</StateWord>
        ) : (
          t('improvement.fitness.next')
        )}{' '}
        <Time at={page.fitness_open ? page.fitness_due : page.fitness_at} full />
      </p>
      <ul className="plain-list">
        {page.fitness.map((each) => (
          <li key={each.at} className="plain-row duty">
            <StateWord tone={fitTone[each.verdict]}>
              {t(`improvement.fitness.verdict.${each.verdict}`)}
            </StateWord>
            <Link to={`/process-versions/${each.version}`}>{each.number}</Link>
            <span>{each.reasons}</span>
            <span className="plain-note">
              {each.by ? said(each.by.name) : '—'} · <Time at={each.at} full />
            </span>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

function Completeness({ page }: { page: Shown }) {
  const { t } = useTranslation();
  const present = page.required - page.lacking.length;
  return (
    <section className="panel" aria-label={t('improvement.complete.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.complete.title')}</h2>
      </div>
      <div className="panel-body">
        <p>{t('improvement.complete.of', { present, required: page.required })}</p>
        {page.lacking.length > 0 && (
          <ul>
            {page.lacking.map((each) => (
              <li key={each}>
                <StateWord tone="fail">{t(`improvement.complete.element.${each}`)}</StateWord>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

export function ArrangementTab({ pack }: { pack: string }) {
  const read = useRead(
    ['arrangement', pack],
    () => readImprovementArrangement({ path: { pack } }),
    ['improvement_arrangements', 'pack_versions'],
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  return (
    <>
      <Settings page={read.data} />
      <Fitness page={read.data} />
      <Completeness page={read.data} />
    </>
  );
}
