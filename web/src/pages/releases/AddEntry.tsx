// A new window, freeze or days off: when it first begins, how it repeats, how long it lasts.
import { useTranslation } from 'react-i18next';
import { createCalendarEntry } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { wallOf } from '../../parts/record/zoned';
import { lengthOf, ruleOf, type Repeat } from './rule';

export const fields = ['code', 'name/zh', 'name/en', 'rule', 'length', 'from', 'to', 'reason'];
const kinds = ['window', 'freeze', 'holiday', 'workday'] as const;
const repeats = ['once', 'weekly', 'monthly', 'other'] as const;
const empty = {
  kind: 'window' as (typeof kinds)[number],
  code: '',
  zh: '',
  en: '',
  repeat: 'weekly' as Repeat,
  start: '',
  weeks: '2,4',
  hours: '4',
  rule: '',
  from: '',
  to: '',
  reason: '',
};

type Value = typeof empty;

function bodyOf(value: Value, zone: string) {
  const { code, kind, zh, en, reason, from, to } = value;
  const named = { code, kind, name: { zh, en }, reason };
  if (kind === 'holiday' || kind === 'workday') return { ...named, from, to };
  const wall = wallOf(value.start, zone) ?? '';
  const weeks = value.weeks.split(/[,，\s]+/).map(Number);
  const rule =
    value.repeat === 'other' ? value.rule : ruleOf({ repeat: value.repeat, wall, zone, weeks });
  return { ...named, rule, length: lengthOf(Number(value.hours)) };
}

export function AddEntry({ zone, close }: { zone: string; close: () => void }) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    'calendar.create',
    empty,
    (typed) => createCalendarEntry({ body: bodyOf(typed, zone) }),
    ['calendar_entries', 'releases'],
    close,
  );
  const { value, set, problem } = form;
  const line = (name: keyof Value, field: string, label: string, rows?: number) => (
    <TextLine
      label={label}
      name={field}
      value={value[name]}
      change={(to) => set({ [name]: to })}
      problem={problem}
      {...(rows !== undefined && { rows })}
    />
  );
  const isPeriod = value.kind === 'window' || value.kind === 'freeze';
  return (
    <DialogForm
      title={t('calendar.cycle.add')}
      act={t('calendar.cycle.save')}
      form={form}
      fields={fields}
      close={close}
    >
      <Field label={t('calendar.cycle.kind')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.kind}
            onChange={(event) => set({ kind: event.target.value as Value['kind'] })}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`calendar.cycle.kinds.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextLine
        label={t('calendar.cycle.code')}
        help={t('calendar.cycle.code_help')}
        name="code"
        value={value.code}
        change={(code) => set({ code })}
        problem={problem}
      />
      {line('zh', 'name/zh', t('calendar.cycle.name_zh'))}
      {line('en', 'name/en', t('calendar.cycle.name_en'))}
      {isPeriod ? (
        <>
          <Field label={t('calendar.cycle.repeat')}>
            {(control) => (
              <select
                {...control}
                className="choice"
                value={value.repeat}
                onChange={(event) => set({ repeat: event.target.value as Repeat })}
              >
                {repeats.map((each) => (
                  <option key={each} value={each}>
                    {t(`calendar.cycle.repeats.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {value.repeat === 'other' ? (
            line('rule', 'rule', t('calendar.cycle.rule'), 3)
          ) : (
            <Field label={t('calendar.cycle.start')} wrong={wordsOfField(problem, 'rule')}>
              {(control) => (
                <MomentControl
                  id={control.id}
                  value={value.start}
                  onChange={(to) => set({ start: asText(to) })}
                />
              )}
            </Field>
          )}
          {value.repeat === 'monthly' && line('weeks', 'rule', t('calendar.cycle.weeks'))}
          {line('hours', 'length', t('calendar.cycle.hours'))}
        </>
      ) : (
        <>
          {line('from', 'from', t('calendar.cycle.from'))}
          {line('to', 'to', t('calendar.cycle.to'))}
        </>
      )}
      {line('reason', 'reason', t('calendar.cycle.reason'), 2)}
    </DialogForm>
  );
}
