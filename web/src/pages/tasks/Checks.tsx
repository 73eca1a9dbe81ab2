// My checks: each asked for yes, no or not applicable, where the pack admits that.
import { useTranslation } from 'react-i18next';
import type { ReadTaskAnswer } from '../../api/generated/client';
import { wordsOfField, type Problem } from '../../api/problem';
import { useSaid } from '../../text/words';

type Check = ReadTaskAnswer['checks'][number];
export type Answers = Record<string, { answer: string; remark?: string }>;

interface OfChecks {
  checks: readonly Check[];
  answers: Answers;
  change: (answers: Answers) => void;
  problem: Problem | null;
  sent: Answers; // what the problem is about: a new answer is not wrong yet
}

export function asked(checks: readonly Check[]): Check[] {
  return checks.filter((each) => each.asked);
}

type OfOne = Omit<OfChecks, 'checks'> & { check: Check };

function OneCheck({ check, answers, change, problem, sent }: OfOne) {
  const { t } = useTranslation();
  const said = useSaid();
  const mine = answers[check.id];
  const isSame = JSON.stringify(mine) === JSON.stringify(sent[check.id]);
  const wrong = isSame ? wordsOfField(problem, `answers/${check.id}`) : [];
  const set = (answer: string, remark?: string) =>
    change({ ...answers, [check.id]: { answer, ...(remark !== undefined && { remark }) } });
  return (
    <fieldset className="check" aria-invalid={wrong.length > 0 || undefined}>
      <legend className="out-of-sight">{said(check.text)}</legend>
      <div className="check-line">
        <span className="check-text" aria-hidden>
          {said(check.text)}
        </span>
        <div className="check-answers">
          {(['yes', 'no', 'na'] as const)
            .filter((each) => each !== 'na' || check.na)
            .map((each) => (
              <label key={each} className="check-answer">
                <input
                  type="radio"
                  name={check.id}
                  checked={mine?.answer === each}
                  onChange={() => set(each, each === 'na' ? (mine?.remark ?? '') : undefined)}
                />
                <span>{t(`task.checks.${each}`)}</span>
              </label>
            ))}
        </div>
      </div>
      {mine?.answer === 'na' && (
        <input
          className="text-field"
          aria-label={t('task.checks.remark')}
          placeholder={t('task.checks.remark')}
          value={mine.remark ?? ''}
          onChange={(event) => set('na', event.target.value)}
        />
      )}
      {wrong.length > 0 && (
        <p className="field-wrong" role="alert">
          {wrong.join(' ')}
        </p>
      )}
    </fieldset>
  );
}

export function Checks({ checks, answers, change, problem, sent }: OfChecks) {
  const { t } = useTranslation();
  const all = asked(checks);
  if (all.length === 0) return null;
  const answered = all.filter((each) => answers[each.id]).length;
  return (
    <section className="decide-part">
      <h2 className="panel-title">
        {t('task.checks.title')}{' '}
        <span className="page-count">
          {answered} / {all.length}
        </span>
      </h2>
      {all.map((each) => (
        <OneCheck
          key={each.id}
          check={each}
          answers={answers}
          change={change}
          problem={problem}
          sent={sent}
        />
      ))}
    </section>
  );
}
