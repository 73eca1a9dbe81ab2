// Deciding in its order: checks, opinion, decision, what it means, who I am, one button.
import { Button } from 'antd';
import { Trans, useTranslation } from 'react-i18next';
import { wordsOfField } from '../../api/problem';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSaid } from '../../text/words';
import { Checks } from './Checks';
import { StillOpen } from './StillOpen';
import type { TaskSeen } from './TaskPage';
import type { Signing, Verdict } from './useSigning';
import { useTaskSections } from './useTaskSections';

interface Shown {
  seen: TaskSeen;
  signing: Signing;
  leave?: () => void; // the sheet that this stands on
}

// What the server says about these stands beside them.
const fieldsOf = (seen: TaskSeen) => [
  ...['password', 'opinion', 'to'],
  ...seen.checks.map((each) => `answers/${each.id}`),
];

// What the pack calls a verdict; the product's words where it has none.
function useOwnWords(seen: TaskSeen, usual: (verdict: Verdict) => string) {
  const said = useSaid();
  return (verdict: Verdict) => {
    const own = seen.verdicts.find((each) => each.id === verdict);
    return own ? said(own.name) : usual(verdict);
  };
}

function Choices({ seen, signing }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { verdict, to } = signing.draft.value;
  const next = seen.task.opened.round + 1;
  const nameOf = useOwnWords(seen, (verdict) => t(`task.decision.${verdict}`));
  const possible: Verdict[] = ['approve'];
  if (seen.returns.length > 0) possible.push('return');
  if (seen.refuses) possible.push('refuse');
  return (
    <fieldset className="decide-part choices">
      <legend className="panel-title">{t('task.decision.title')}</legend>
      {possible.map((each) => (
        <label key={each} className="choice-line">
          <input
            type="radio"
            name="verdict"
            checked={verdict === each}
            onChange={() => signing.choose(each)}
          />
          <span>{nameOf(each)}</span>
          {each === 'return' && (
            <>
              <select
                className="choice"
                aria-label={t('task.decision.to')}
                value={to}
                onChange={(event) => signing.change({ to: event.target.value, verdict: 'return' })}
              >
                {seen.returns.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {said(name)}
                  </option>
                ))}
              </select>
              <span className="choice-note">{t('task.decision.next_round', { count: next })}</span>
            </>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Meaning({ seen, signing }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameKey = useTaskSections(seen);
  const { verdict, to } = signing.draft.value;
  const sections = seen.sections.map((each) => nameKey(each.key)).join(t('task.and'));
  const step = seen.returns.find((each) => each.id === to);
  const isReturn = verdict === 'return';
  return (
    <div className="decide-part meaning">
      <p className="meaning-words">
        <Trans
          i18nKey={`task.meaning.${verdict}`}
          values={{
            sections,
            to: step ? said(step.name) : to,
            count: isReturn ? seen.task.opened.round + 1 : seen.sections.length,
          }}
          components={{ b: <strong /> }}
        />
      </p>
      {verdict === 'approve' && <p className="field-help">{t('task.meaning.note')}</p>}
    </div>
  );
}

function Proof({ seen, signing, act, leave }: Shown & { act: string }) {
  const { t } = useTranslation();
  const { password, setPassword, lacks, problem, isBusy } = signing;
  const wrong = lacks.password ? [lacks.password] : wordsOfField(problem, 'password');
  return (
    <div className="decide-part decide-last">
      {signing.draft.value.verdict === 'approve' && (
        <StillOpen seen={seen} answers={signing.draft.value.answers} leave={leave} />
      )}
      <h2 className="panel-title">{t('task.proof.title')}</h2>
      <Field label={t('task.proof.label')} help={t('task.proof.help')} wrong={wrong}>
        {(control) => (
          <PasswordInput
            {...control}
            autoComplete="current-password"
            value={password}
            change={setPassword}
          />
        )}
      </Field>
      {problem && <ProblemNotice problem={problem} fields={fieldsOf(seen)} />}
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        {isBusy ? t('task.act.busy') : act}
      </Button>
    </div>
  );
}

export function SignDecision({ seen, signing, leave }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { draft, change, lacks, problem } = signing;
  const { verdict, to, opinion, answers } = draft.value;
  const step = seen.returns.find((each) => each.id === to);
  const usual: Record<Verdict, string> = {
    approve: t('task.act.approve', { count: seen.sections.length }),
    return: t('task.act.return', { to: step ? said(step.name) : to }),
    refuse: t('task.act.refuse'),
  };
  const act = useOwnWords(seen, (each) => usual[each])(verdict);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        signing.sign();
      }}
    >
      {verdict === 'approve' && (
        <Checks
          checks={seen.checks}
          answers={answers}
          change={(next) => change({ answers: next })}
          problem={problem}
          sent={signing.sent}
        />
      )}
      <div className="decide-part">
        <Field
          label={t('task.opinion.label')}
          optional={t('task.opinion.optional')}
          wrong={lacks.opinion ? [lacks.opinion] : wordsOfField(problem, 'opinion')}
        >
          {(control) => (
            <textarea
              {...control}
              className="text-area"
              value={opinion}
              onChange={(event) => change({ opinion: event.target.value })}
            />
          )}
        </Field>
        <DraftNote draft={draft.draft} drop={() => draft.clear()} />
      </div>
      <Choices seen={seen} signing={signing} />
      <Meaning seen={seen} signing={signing} />
      <Proof seen={seen} signing={signing} act={act} {...(leave && { leave })} />
    </form>
  );
}
