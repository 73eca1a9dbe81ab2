// Filling in, confirming, deciding, working off a list: what it takes at the left, the act at the
// right.
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { RecordEditor, type RecordHandle } from '../../parts/record/RecordEditor';
import { useSaid } from '../../text/words';
import { AboutRelease } from './AboutRelease';
import { Checks } from './Checks';
import { Filed } from './Filed';
import { ItemsToConfirm } from './ItemsToConfirm';
import { Opinions } from './Opinions';
import { Papers } from './Papers';
import { SiteFaults } from './SiteFaults';
import { StillOpen } from './StillOpen';
import type { TaskSeen } from './TaskPage';
import { useAsAnswered } from './useAsAnswered';
import { useCompleting, type Completing } from './useCompleting';

interface Shown {
  seen: TaskSeen;
  completing: Completing;
}

function Verdicts({ seen, completing }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { verdict, to } = completing.draft.value;
  if (seen.verdicts.length === 0) return null;
  return (
    <fieldset className="decide-part choices">
      <legend className="panel-title">{t('task.decision.title')}</legend>
      {seen.verdicts.map(({ id, name }) => (
        <label key={id} className="choice-line">
          <input
            type="radio"
            name="verdict"
            checked={verdict === id}
            onChange={() => completing.change({ verdict: id })}
          />
          <span>{said(name)}</span>
          {id === 'return' && seen.returns.length > 0 && (
            <select
              className="choice"
              aria-label={t('task.decision.to')}
              value={to}
              onChange={(event) => completing.change({ to: event.target.value, verdict: id })}
            >
              {seen.returns.map((each) => (
                <option key={each.id} value={each.id}>
                  {said(each.name)}
                </option>
              ))}
            </select>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Deciding({ seen, completing }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { draft, change, problem, isUsual } = completing;
  const { answers, reason, verdict } = draft.value;
  const asksOpinion = isUsual && completing.asksOpinion;
  const chosen = seen.verdicts.find((each) => each.id === verdict);
  const fields = ['reason', 'comment', 'to', ...seen.checks.map((each) => `answers/${each.id}`)];
  const lacks = completing.lacksReason
    ? [t(asksOpinion ? 'task.opinion.asked' : 'act.reason_missing')]
    : [];
  const wrong = [...wordsOfField(problem, 'reason'), ...wordsOfField(problem, 'comment')];
  const act = (chosen && said(chosen.name)) || said(seen.act) || t('task.act.complete');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        completing.complete();
      }}
    >
      <Checks
        checks={seen.checks}
        answers={answers}
        change={(next) => change({ answers: next })}
        problem={problem}
        sent={completing.sent}
      />
      <Verdicts seen={seen} completing={completing} />
      {(seen.verdicts.length > 0 || completing.asksOpinion) && (
        <div className="decide-part">
          <Field
            label={t(asksOpinion ? 'task.opinion.label' : 'task.opinion.reason')}
            optional={isUsual && !asksOpinion ? t('task.opinion.free') : undefined}
            wrong={lacks.length > 0 ? lacks : wrong}
          >
            {(control) => (
              <textarea
                {...control}
                className="text-area"
                value={reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <div className="decide-part decide-last">
        <DraftNote draft={draft.draft} drop={() => draft.clear()} />
        {isUsual && <StillOpen seen={seen} answers={answers} />}
        {problem && <ProblemNotice problem={problem} fields={fields} />}
        <Button type="primary" htmlType="submit" size="large" block loading={completing.isBusy}>
          {completing.isBusy ? t('act.busy') : act}
        </Button>
      </div>
    </form>
  );
}

export function CompleteTask({ seen: shown }: { seen: TaskSeen }) {
  const record = useRef<RecordHandle>(null);
  const completing = useCompleting(shown, record);
  const seen = useAsAnswered(shown, completing.draft.value.answers);
  const { form, work } = seen.line;
  const release = seen.line.release ?? '';
  return (
    <div className="deciding">
      <div className="deciding-read">
        {seen.line.site && <SiteFaults site={seen.line.site} />}
        {release !== '' && <Opinions release={release} onlyReturned />}
        {form !== '' && (
          <RecordEditor
            release={release}
            kind={form}
            handle={record}
            problem={completing.problemOfRecord}
          />
        )}
        {work === 'cmdb' && <ItemsToConfirm release={release} items={seen.items} />}
        <Papers seen={seen} />
        <Filed seen={seen} />
        {form === '' && <AboutRelease release={release} />}
      </div>
      <aside className="deciding-act panel">
        <Deciding seen={seen} completing={completing} />
      </aside>
    </div>
  );
}
