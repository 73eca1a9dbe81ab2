// The steps of a process as forms: who does it, which gate it passes, what is checked, needed and
// delivered; what the check finds stands at its step.
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import { Field } from '../../parts/form/Field';
import { StateWord } from '../../parts/state/StateChip';
import { useSaid } from '../../text/words';
import { namesIn } from './names';
import type { Texts } from './revise';
import {
  declared,
  gates,
  newCheck,
  saying,
  stepsOf,
  withChecks,
  withList,
  withText,
  type StepEntry,
} from './steps';

interface Shown {
  texts: Texts;
  findings: CheckPackVersionAnswer | undefined;
  change: ((text: string) => void) | undefined;
}

interface Option {
  value: string;
  label: string;
}

interface Edited {
  step: StepEntry;
  text: string;
  change: ((text: string) => void) | undefined;
}

export function StepsPanel({ texts, findings, change }: Shown) {
  const { t } = useTranslation();
  const text = texts['steps.toml'] ?? '';
  const steps = stepsOf(text);
  const flows = Object.keys(texts).filter((path) => path.endsWith('.bpmn'));
  const names = new Map(flows.flatMap((path) => [...namesIn(texts[path] ?? '')]));
  const wrong = (step: string) =>
    findings?.problems.filter((each) => each.file === 'steps.toml' && each.element === step) ?? [];
  if (steps.length === 0) return <p className="panel panel-body">{t('processes.steps_of.none')}</p>;
  return (
    <div className="panels">
      {steps.map((step) => (
        <details key={step.id} className="panel step-entry">
          <summary className="panel-head">
            <h2 className="panel-title">
              {names.get(step.id) && <bdi>{names.get(step.id)}</bdi>}{' '}
              <bdi className="mono">{step.id}</bdi>
            </h2>
            {wrong(step.id).length > 0 && (
              <StateWord tone="fail">{wrong(step.id).map((each) => each.detail)}</StateWord>
            )}
            <span className="plain-note">
              {t('processes.steps_of.count', { count: step.checks.length })}
            </span>
          </summary>
          <div className="panel-body">
            <Duties step={step} text={text} change={change} texts={texts} />
            <Checks step={step} text={text} change={change} />
          </div>
        </details>
      ))}
    </div>
  );
}

function Duties({ step, text, change, texts }: Edited & { texts: Texts }) {
  const { t } = useTranslation();
  const said = useSaid();
  const manifest = texts['pack.toml'] ?? '';
  const options = (kind: 'role' | 'ladder' | 'document'): Option[] =>
    declared(manifest, kind).map((each) => ({ value: each.id, label: said(each) }));
  const none = (label: string): Option => ({ value: '', label });
  const records = Object.keys(texts)
    .map((path) => /^records\/(\w+)\.json$/.exec(path)?.[1] ?? '')
    .filter(Boolean)
    .map((value) => ({ value, label: value }));
  const one = (key: 'role' | 'gate' | 'ladder', choices: Option[]) => (
    <Field label={t(`processes.steps_of.${key}`)}>
      {(control) => (
        <Select
          {...control}
          className="step-choice"
          disabled={!change}
          value={step[key]}
          options={choices}
          onChange={(to: string) => change?.(withText(text, step.id, key, to))}
        />
      )}
    </Field>
  );
  const many = (key: 'needs' | 'gives', choices: Option[]) => (
    <Field label={t(`processes.steps_of.${key}`)}>
      {(control) => (
        <Select
          {...control}
          className="step-choice"
          mode="multiple"
          disabled={!change}
          value={step[key]}
          options={choices}
          onChange={(to: string[]) => change?.(withList(text, step.id, key, to))}
        />
      )}
    </Field>
  );
  const gate = gates.map((value) => ({ value, label: t(`processes.steps_of.gates.${value}`) }));
  return (
    <div className="step-duties">
      {one('role', options('role'))}
      {one('gate', [none(t('processes.steps_of.gate_none')), ...gate])}
      {one('ladder', [none(t('processes.steps_of.ladder_none')), ...options('ladder')])}
      {many('needs', records)}
      {many('gives', [...records, ...options('document')])}
    </div>
  );
}

function Checks({ step, text, change }: Edited) {
  const { t } = useTranslation();
  const { checks } = step;
  const put = (to: StepEntry['checks']) => change?.(withChecks(text, step.id, to));
  const say = (n: number, language: 'zh' | 'en', to: string) =>
    put(checks.map((each, at) => (at === n ? saying(each, language, to) : each)));
  const add = () => {
    const taken = new Set(checks.map((each) => each.id));
    let n = checks.length + 1;
    while (taken.has(`check_${n}`)) n++;
    const words = [t('processes.steps_of.new'), t('processes.steps_of.new_en')] as const;
    put([...checks, newCheck(`check_${n}`, ...words)]);
  };
  return (
    <fieldset className="line-fields">
      <legend>{t('processes.steps_of.checks')}</legend>
      {checks.map((each, n) => (
        <div key={each.id} className="lines-row">
          {(['zh', 'en'] as const).map((language) => (
            <span key={language} className="lines-cell">
              <Input
                aria-label={t(`processes.steps_of.check_${language}`, { n: n + 1 })}
                disabled={!change}
                value={each[language]}
                onChange={(event) => say(n, language, event.target.value)}
              />
            </span>
          ))}
          {change && (
            <Button
              aria-label={t('processes.steps_of.remove', { n: n + 1 })}
              onClick={() => put(checks.filter((_, at) => at !== n))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {change && <Button onClick={add}>{t('processes.steps_of.add')}</Button>}
    </fieldset>
  );
}
