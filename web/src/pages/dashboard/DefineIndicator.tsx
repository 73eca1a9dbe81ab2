// An indicator of the organisation's own, defined or changed by the process owner; the counts that
// formulas are made of stand beside, and the server says everything that is wrong at once.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defineIndicator,
  retireIndicator,
  type ReadIndicatorsAnswer,
} from '../../api/generated/client';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { useAct } from '../../parts/read';

type Own = ReadIndicatorsAnswer['own'][number];
type Unit = Own['indicator']['unit'];
type Period = Own['indicator']['period'];

const fields = ['code', 'name/zh', 'name/en', 'formula', 'target'];
const units: readonly Unit[] = ['percent', 'ratio', 'number', 'days'];
const periods: readonly Period[] = ['month', 'quarter', 'year'];

function valueOf(own: Own | undefined) {
  const from = own?.indicator;
  const bound = (value: number | null | undefined) => (value ?? '') + '';
  return {
    code: from?.code ?? '',
    zh: from?.name.zh ?? '',
    en: from?.name.en ?? '',
    formula: from?.formula ?? '',
    unit: from?.unit ?? ('percent' as Unit),
    period: from?.period ?? ('quarter' as Period),
    least: bound(from?.target.at_least),
    most: bound(from?.target.at_most),
  };
}

type Value = ReturnType<typeof valueOf>;

function bodyOf({ zh, en, formula, unit, period, least, most }: Value) {
  const bound = (text: string) => (text.trim() === '' ? undefined : Number(text));
  const [at_least, at_most] = [bound(least), bound(most)];
  const target = {
    ...(at_least !== undefined && { at_least }),
    ...(at_most !== undefined && { at_most }),
  };
  return { name: { zh, en }, formula, unit, period, target };
}

interface Shown {
  own?: Own | undefined; // nothing: a new one
  counts: readonly string[];
  close: () => void;
}

export function DefineIndicator({ own, counts, close }: Shown) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    own ? `indicator.${own.id}` : 'indicator.create',
    valueOf(own),
    (typed) =>
      defineIndicator({
        path: { code: typed.code || '-' },
        body: bodyOf(typed),
        ...(own && { version: own.version }),
      }),
    ['indicators'],
    close,
  );
  const { value, set, problem } = form;
  const line = (name: keyof Value, field: string, help?: string) => (
    <TextLine
      label={t(`dashboard.define.${name}`)}
      name={field}
      value={value[name]}
      change={(to) => set({ [name]: to })}
      problem={problem}
      {...(help !== undefined && { help })}
    />
  );
  return (
    <DialogForm
      title={t(own ? 'dashboard.define.change' : 'dashboard.define.title')}
      act={t('dashboard.define.save')}
      form={form}
      fields={fields}
      close={close}
    >
      {!own && line('code', 'code', t('dashboard.define.code_help'))}
      {line('zh', 'name/zh')}
      {line('en', 'name/en')}
      {line('formula', 'formula', t('dashboard.define.formula_help'))}
      <details>
        <summary>{t('dashboard.define.counts')}</summary>
        <p className="define-counts">{counts.join(', ')}</p>
      </details>
      <Choice name="unit" value={value.unit} all={units} change={(unit) => set({ unit })} />
      <Choice
        name="period"
        value={value.period}
        all={periods}
        change={(period) => set({ period })}
      />
      {line('least', 'target')}
      {line('most', 'target')}
    </DialogForm>
  );
}

interface Choosing<T extends Unit | Period> {
  name: 'unit' | 'period';
  value: T;
  all: readonly T[];
  change: (to: T) => void;
}

function Choice<T extends Unit | Period>({ name, value, all, change }: Choosing<T>) {
  const { t } = useTranslation();
  return (
    <Field label={t(`dashboard.define.${name}`)}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => change(event.target.value as T)}
        >
          {all.map((each) => (
            <option key={each} value={each}>
              {t(`dashboard.define.choice.${each}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

// What the owner keeps: each can be changed, or shown no more.
export function OwnIndicators({ own, counts }: { own: readonly Own[]; counts: readonly string[] }) {
  const { t } = useTranslation();
  const [shown, show] = useState<Own | 'new' | null>(null);
  const retire = useAct(
    (code: string) => retireIndicator({ path: { code }, body: {} }),
    ['indicators'],
  );
  return (
    <div className="define-own">
      <button type="button" className="button" onClick={() => show('new')}>
        {t('dashboard.define.title')}
      </button>
      {own.map((each) => (
        <span key={each.id} className="define-one">
          <bdi className="mono">{each.indicator.code}</bdi>
          <button type="button" className="quiet" onClick={() => show(each)}>
            {t('dashboard.define.change')}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={retire.isBusy}
            onClick={() => retire.run(each.indicator.code)}
          >
            {t('dashboard.define.retire')}
          </button>
        </span>
      ))}
      {shown && (
        <DefineIndicator
          own={shown === 'new' ? undefined : shown}
          counts={counts}
          close={() => show(null)}
        />
      )}
    </div>
  );
}
