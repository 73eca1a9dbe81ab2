// The evaluation of a period: each indicator with actual, target and gap, what is done about it,
// and the owner's conclusion.
import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  finishEvaluation,
  readEvaluation,
  type ReadEvaluationAnswer,
} from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useNumbers } from '../../parts/numbers';
import { PageHead } from '../../parts/page/PageHead';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { Sign } from '../../parts/state/Sign';
import { StateChip } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { targetText, valueText, verdictOf } from '../../parts/figures/figures';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import './improvement.css';
import { ImprovementTable } from './ImprovementTable';
import { ProposeForm } from './ProposeForm';
import { gapText } from './words';

type Gap = ReadEvaluationAnswer['lines'][number];
const verdictTone = { met: 'done', not_met: 'fail', no_target: 'wait', no_value: 'wait' } as const;

function GapRow({ gap, answer }: { gap: Gap; answer: ((indicator: string) => void) | undefined }) {
  const { t } = useTranslation();
  const said = useSaid();
  const write = useNumbers();
  const { line } = gap;
  const { unit } = line.indicator;
  const verdict = verdictOf(line);
  const lacks = verdict === 'not_met' && !gap.measured;
  return (
    <tr>
      <td>{said(line.indicator.name)}</td>
      <td data-label={t('improvement.evaluation.column.actual')}>
        {valueText(line.value, unit, write) ?? t('dashboard.no_value')}
      </td>
      <td data-label={t('improvement.evaluation.column.target')}>
        {targetText({ target: line.indicator.target, unit }, write) || '—'}
      </td>
      <td
        data-label={t('improvement.evaluation.column.gap')}
        className={verdict === 'not_met' ? 'tone-fail' : undefined}
      >
        {gapText(gap.gap, unit, write) || '—'}
      </td>
      <td>
        <span className={`state-word tone-${verdictTone[verdict]}`}>
          <Sign tone={verdictTone[verdict]} size={14} />
          <span>{t(`dashboard.verdict.${verdict}`)}</span>
        </span>{' '}
        {gap.measured && t('improvement.evaluation.measured')}
        {lacks && answer && (
          <Button size="small" onClick={() => answer(gap.code)}>
            {t('improvement.evaluation.answer')}…
          </Button>
        )}
      </td>
    </tr>
  );
}

function Gaps({ page, answer }: { page: ReadEvaluationAnswer; answer?: (code: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t('improvement.evaluation.gaps')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.evaluation.gaps')}</h2>
      </div>
      <div className="panel-body">
        <table className="improvement-table gap-table">
          <thead>
            <tr>
              {(['indicator', 'actual', 'target', 'gap', 'verdict'] as const).map((each) => (
                <th key={each}>{t(`improvement.evaluation.column.${each}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.lines.map((each) => (
              <GapRow key={each.code} gap={each} answer={answer} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Failures({ page }: { page: ReadEvaluationAnswer }) {
  const { t } = useTranslation();
  if (page.failures.length === 0) return null;
  return (
    <section className="panel" aria-label={t('improvement.evaluation.failures')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.evaluation.failures')}</h2>
      </div>
      <ul className="plain-list panel-body">
        {page.failures.map(({ failed, review }) => (
          <li key={failed.release} className="plain-row duty">
            <span className="page-number-small">{failed.number}</span>
            <Link to={`/releases/${failed.release}`} className="list-name">
              {failed.title}
            </Link>
            <span className={review === 'reviewed' ? undefined : 'tone-fail'}>
              {t(
                review === 'reviewed'
                  ? 'improvement.evaluation.reviewed'
                  : 'improvement.evaluation.not_reviewed',
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finish({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ opinion: '' });
  const { value, change, clear, draft } = useDraft(`evaluation.${id}`, start);
  const send = () =>
    finishEvaluation({ path: { evaluation: id }, body: { opinion: value.opinion } });
  const act = useAct(send, ['evaluations'], () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.evaluation.finish')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['opinion']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('improvement.evaluation.opinion')}
        name="opinion"
        rows={4}
        value={value.opinion}
        change={(opinion) => change(() => ({ opinion }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}

function Chances({ page, id, indicator, forget }: Improving) {
  const { t } = useTranslation();
  return (
    <ActPanel
      key={indicator}
      title={t('improvement.evaluation.chances')}
      count={page.improvements.length}
      act={t('improvement.propose')}
      isOffered={page.actions.includes('propose_improvement')}
      isOpenFirst={indicator !== ''}
      form={(close) => (
        <ProposeForm
          pack={page.head.pack}
          source={{ evaluation: id, indicator }}
          close={() => {
            forget();
            close();
          }}
        />
      )}
    >
      <ImprovementTable lines={page.improvements} none={t('improvement.evaluation.no_chances')} />
    </ActPanel>
  );
}

interface Improving {
  page: ReadEvaluationAnswer;
  id: string;
  indicator: string; // for which a measure is put forward
  forget: () => void;
}

function Conclusion({ page, id }: { page: ReadEvaluationAnswer; id: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <ActPanel
      title={t('improvement.evaluation.opinion')}
      act={t('improvement.evaluation.finish')}
      isOffered={page.actions.includes('finish_evaluation')}
      form={(close) => <Finish id={id} close={close} />}
    >
      {page.head.finished_at ? (
        <>
          <p className="beside-text">{page.opinion}</p>
          <p className="plain-note">
            {page.finished_by ? said(page.finished_by.name) : '—'} ·{' '}
            <Time at={page.head.finished_at} full />
          </p>
        </>
      ) : (
        <p className="plain-note">{t('improvement.evaluation.not_finished')}</p>
      )}
    </ActPanel>
  );
}

export function EvaluationPage({ evaluation }: { evaluation: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [indicator, setIndicator] = useState('');
  const read = useRead(['evaluation', evaluation], () => readEvaluation({ path: { evaluation } }), [
    'evaluations',
    'improvements',
    'records',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const page = read.data;
  const { head } = page;
  const answer = page.actions.includes('propose_improvement') ? setIndicator : undefined;
  return (
    <>
      <PageHead
        title={t('improvement.evaluation.title', { period: head.period })}
        way={[
          {
            to: `/improvement?tab=evaluations&pack=${head.pack}`,
            label: t('improvement.tab.evaluations'),
          },
          { to: `/processes/${head.pack}`, label: said(head.pack_name) },
        ]}
        acts={
          head.finished && (
            <a href={`/api/v1/evaluations/${evaluation}/print`} target="_blank" rel="noreferrer">
              {t('improvement.evaluation.report')}
            </a>
          )
        }
      >
        <StateChip tone={head.finished ? 'done' : head.overdue ? 'fail' : 'need'}>
          {t(head.finished ? 'improvement.evaluation.finished' : 'improvement.evaluation.open')}
        </StateChip>
        {!head.finished && <Due at={head.due} />}
      </PageHead>
      <Gaps page={page} {...(answer && { answer })} />
      <Failures page={page} />
      <Chances page={page} id={evaluation} indicator={indicator} forget={() => setIndicator('')} />
      <Conclusion page={page} id={evaluation} />
    </>
  );
}
