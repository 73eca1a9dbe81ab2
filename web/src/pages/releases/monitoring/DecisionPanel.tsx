// The decision on a rollback: what was seen, since when, who decides, what each choice means.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { decideRollback } from '../../../api/generated/client';
import { DraftNote } from '../../../parts/form/DraftNote';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraftedAct } from '../../../parts/form/useDraftedAct';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { Sign } from '../../../parts/state/Sign';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { useNow } from '../../../parts/time/clock';
import { Countdown } from '../../../parts/time/Countdown';
import { useLogins } from '../../../parts/people/useLogins';
import { follows } from '../useRelease';
import type { DecisionLine, TriggerKind, Watched } from './useMonitoring';

const choices = ['roll_back', 'continue'] as const;
type Choice = (typeof choices)[number];

export function DecisionPanel({ release, watched }: { release: string; watched: Watched }) {
  const { t } = useTranslation();
  const open = watched.decisions.find((each) => !each.decision.taken);
  const past = watched.decisions.filter((each) => each.decision.taken);
  const mayDecide = watched.actions.some((each) => each.act === 'decide_rollback');
  if (!open && past.length === 0) return null;
  return (
    <section className="panel watched-wide" aria-label={t('watched.decision.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('watched.decision.title')}</h2>
      </div>
      {open && (
        <div className="panel-body watched-open" role="status">
          <Open line={open} />
          {mayDecide && (
            <Decide key={open.decision.id} release={release} decision={open.decision.id ?? ''} />
          )}
        </div>
      )}
      {past.map((each) => (
        <Past key={each.decision.id} line={each} />
      ))}
    </section>
  );
}

function Causes({ line }: { line: DecisionLine }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {line.decision.causes.map((each) => (
        <li key={`${each.trigger}${each.found_at}`} className="watched-cause">
          <b>{t(`watched.trigger.${each.trigger as TriggerKind}`)}</b> {each.text}{' '}
          <span className="plain-note">
            {t('watched.decision.found')} <Time at={each.found_at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Open({ line }: { line: DecisionLine }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const isOver = Date.parse(line.decision.due) < useNow(1);
  const people = line.deciders.map(nameOf).join(t('release.and'));
  return (
    <>
      <p className={`watched-clock ${isOver ? 'tone-fail' : 'tone-need'}`}>
        <Sign tone={isOver ? 'fail' : 'need'} size={24} />
        <Countdown due={line.decision.due} />
        <span className="plain-note">
          {t('watched.decision.until')} <Time at={line.decision.due} />
        </span>
      </p>
      <Causes line={line} />
      <p className="plain-note">
        {t('watched.decision.by', { people })} {t('watched.decision.nothing_by_itself')}
      </p>
    </>
  );
}

const nothing = { choice: '' as Choice | '', reason: '' };

function Decide({ release, decision }: { release: string; decision: string }) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `decide_rollback.${decision}`,
    nothing,
    (typed) =>
      decideRollback({
        path: { release },
        body: { choice: typed.choice as Choice, reason: typed.reason },
      }),
    [...follows(release), 'tasks'],
  );
  const { choice, reason } = form.value;
  return (
    <form
      noValidate
      className="watched-decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) form.send();
      }}
    >
      <fieldset className="watched-choices">
        <legend>{t('watched.decision.choose')}</legend>
        {choices.map((each) => (
          <label key={each} className="watched-choice">
            <input
              type="radio"
              name="choice"
              checked={choice === each}
              onChange={() => form.set({ choice: each })}
            />
            <span>
              <b>{t(`watched.decision.choices.${each}`)}</b>
              <span className="plain-note">{t(`watched.decision.means.${each}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextLine
        label={t('watched.decision.reason')}
        name="reason"
        rows={2}
        value={reason}
        change={(to) => form.set({ reason: to })}
        problem={form.problem}
      />
      {form.problem && <ProblemNotice problem={form.problem} fields={['reason']} />}
      <DraftNote draft={form.draft} drop={form.drop} />
      <Button type="primary" htmlType="submit" disabled={!choice} loading={form.isBusy}>
        {choice ? t(`watched.decision.acts.${choice}`) : t('watched.decision.act')}
      </Button>
    </form>
  );
}

function Past({ line }: { line: DecisionLine }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const { taken } = line.decision;
  if (!taken) return null;
  return (
    <div className="panel-body watched-past">
      <p>
        <b>{t(`watched.decision.choices.${taken.choice}`)}</b> · {nameOf(line.by)} ·{' '}
        <Time at={taken.at} full /> ·{' '}
        <StateWord tone={taken.late ? 'fail' : 'done'}>
          {t(taken.late ? 'watched.decision.late' : 'watched.decision.in_time', {
            minutes: taken.minutes,
          })}
        </StateWord>
      </p>
      <p>{taken.reason}</p>
      <Causes line={line} />
    </div>
  );
}
