// Steps with state, owner, planned and actual time; what I may do about one stands in it.
import '../../parts/form/form.css';
import { useTranslation } from 'react-i18next';
import { retryStep } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Sign } from '../../parts/state/Sign';
import { useNow } from '../../parts/time/clock';
import { useTimes } from '../../parts/time/useTimes';
import {
  isDone,
  isRunning,
  isThere,
  spanText,
  stepTones,
  took,
} from '../../parts/deployment/deployment';
import type { Chosen, DeploymentView, Run } from '../../parts/deployment/deployment';
import { ConfirmStep } from './ConfirmStep';
import { useLogins } from '../../parts/people/useLogins';
import { useWhy } from './useWhy';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

interface Shown {
  view: View;
  deployment: DeploymentView;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
}

export function StepList({ view, deployment, chosen, choose }: Shown) {
  const { t } = useTranslation();
  const it = deployment.deployment;
  const list = (runs: Run[], back: boolean) => (
    <ol className="steps">
      {runs.map((run, index) => (
        <Step
          key={index}
          view={view}
          deployment={deployment}
          run={run}
          at={{ back, index }}
          isChosen={chosen.back === back && chosen.index === index}
          choose={choose}
        />
      ))}
    </ol>
  );
  const done = it.forward.filter(isDone).length;
  return (
    <section className="panel console-steps">
      {/* What is undone is what goes on now: it comes before what was done. */}
      {it.back.length > 0 && (
        <>
          <div className="panel-head">
            <h2 className="panel-title">{t('deployment.back_steps')}</h2>
          </div>
          {list(it.back, true)}
        </>
      )}
      <div className="panel-head">
        <h2 className="panel-title">{t('deployment.steps')}</h2>
        <span className="plain-note">
          {done} / {it.forward.length}
        </span>
      </div>
      {list(it.forward, false)}
    </section>
  );
}

interface One {
  view: View;
  deployment: DeploymentView;
  run: Run;
  at: Chosen;
  isChosen: boolean;
  choose: (chosen: Chosen) => void;
}

function Step({ view, deployment, run, at, isChosen, choose }: One) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useLogins();
  const sayWhy = useWhy();
  const now = useNow(isRunning(run) ? 1 : 60);
  const ms = took(run, now);
  return (
    <li className={`step step-${run.state} ${isChosen ? 'step-chosen' : ''}`}>
      <button
        type="button"
        className="step-open"
        aria-pressed={isChosen}
        onClick={() => choose(at)}
      >
        <Sign tone={stepTones[run.state]} />
        <span className="step-body">
          <span className="step-line">
            <span className="step-name">
              {at.index + 1} {run.plan.what}
            </span>
            <span className="step-time">{ms !== null && spanText(ms)}</span>
          </span>
          <span className="step-line step-second">
            <span>
              {t(`deployment.step_state.${run.state}`)} ·{' '}
              {run.plan.kind === 'manual' && run.plan.person
                ? nameOf(run.plan.person)
                : `${t(`deployment.kind.${run.plan.kind}`)} ${run.plan.target}`}
              {run.attempts > 1 && ` · ${t('deployment.attempts', { count: run.attempts })}`}
            </span>
            <span>
              {run.plan.start
                ? t('deployment.planned', { time: times.at(run.plan.start) })
                : isThere(run.started_at)
                  ? times.at(run.started_at)
                  : run.plan.kind !== 'manual' &&
                    t('deployment.limit', { seconds: run.plan.timeout_s })}
            </span>
          </span>
          {run.why && <span className="step-why tone-fail">{sayWhy(run.why)}</span>}
        </span>
      </button>
      <StepActs view={view} deployment={deployment} at={at} />
    </li>
  );
}

interface Acts {
  view: View;
  deployment: DeploymentView;
  at: Chosen;
}

function StepActs({ view, deployment, at }: Acts) {
  const { t } = useTranslation();
  const path = { deployment: deployment.deployment.id ?? '' };
  const touches = follows(view.release.id ?? '');
  const mine = deployment.actions.filter(
    (each) => each.back === at.back && each.index === at.index,
  );
  if (mine.length === 0) return null;
  return (
    <div className="step-acts not-on-paper">
      {mine.map(({ act }) =>
        act === 'retry_step' ? (
          <ActButton
            key={act}
            small
            label={t('deployment.act.retry_step')}
            consequence={t('deployment.follows.retry_step')}
            run={() => retryStep({ path, body: at })}
            touches={touches}
          />
        ) : act === 'confirm_manual_step' ? (
          <ConfirmStep key={`${at.back} ${at.index}`} path={path} at={at} touches={touches} />
        ) : null,
      )}
    </div>
  );
}
