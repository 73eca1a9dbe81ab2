// What was seen, newest first, feedback counted by its severity; and the form to enter more.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { observe } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useNumbers } from '../../../parts/numbers';
import { useAct } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asText } from '../../../parts/record/schema';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { severities, SeverityChoice, type Severity } from '../beside/SeverityChoice';
import { SeverityWord } from '../beside/SeverityWord';
import { useLogins } from '../../../parts/people/useLogins';
import { follows } from '../useRelease';
import type { Watched } from './useMonitoring';

const streams = ['progress', 'performance', 'log', 'feedback'] as const;
const named = ['', 'function', 'data'] as const;

export function SeenPanel({ release, watched }: { release: string; watched: Watched }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const number = useNumbers();
  // A measured value stands among the points of its indicator, which say whether it is too much.
  const readingOf = (seen: Watched['seen'][number]) => {
    if (seen.value == null) return null;
    const series = watched.series.find((each) => each.indicator === seen.indicator);
    const point = series?.points.find((each) => each.at === seen.found_at);
    return (
      <>
        {seen.text !== seen.indicator && seen.indicator}{' '}
        <StateWord tone={point?.beyond ? 'fail' : 'done'}>{number(seen.value)}</StateWord>
      </>
    );
  };
  const counted = severities.filter((each) => (watched.feedback[each] ?? 0) > 0);
  return (
    <ActPanel
      title={t('watched.seen.title')}
      count={watched.seen.length}
      act={t('watched.seen.act')}
      isOffered={watched.actions.some((each) => each.act === 'observe')}
      form={(close) => <Enter release={release} watched={watched} close={close} />}
    >
      {counted.length > 0 && (
        <p className="watched-counts">
          {counted.map((each) => (
            <SeverityWord key={each} of={each}>
              {watched.feedback[each]}
            </SeverityWord>
          ))}
          <span>{t('watched.seen.complaints', { count: watched.complaints })}</span>
        </p>
      )}
      {watched.seen.length === 0 && (
        <p className="plain-note beside-none">{t('watched.seen.none')}</p>
      )}
      <ul className="plain-list">
        {watched.seen.map((each) => (
          <li key={each.id} className="beside-entry">
            <p className="beside-text">
              {each.text} {readingOf(each)}
            </p>
            <p className="beside-by">
              <span>{t(`watched.stream.${each.stream}`)}</span>
              {each.severity && <SeverityWord of={each.severity} />}
              <span>{nameOf(each.by)}</span>
              <Time at={each.found_at} />
            </p>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

type Stream = (typeof streams)[number];

const empty = {
  stream: 'log' as Stream,
  text: '',
  indicator: '',
  value: '',
  severity: '' as Severity | '',
  complaint: false,
  trigger: '',
  found_at: '',
};

function bodyOf(value: typeof empty) {
  const measures = value.stream === 'performance';
  const hears = value.stream === 'feedback';
  return {
    stream: value.stream,
    text: value.text,
    ...(measures && { indicator: value.indicator }),
    ...(measures && value.value !== '' && { value: Number(value.value) }),
    ...(hears && value.severity && { severity: value.severity }),
    ...(hears && { complaint: value.complaint }),
    ...(value.trigger && { trigger: value.trigger }),
    ...(value.found_at && { found_at: value.found_at }),
  };
}

const fields = ['text', 'indicator', 'value', 'severity', 'trigger', 'found_at'];

interface Entered {
  release: string;
  watched: Watched;
  close: () => void;
}

function Enter({ release, watched, close }: Entered) {
  const { t } = useTranslation();
  const [start] = useState(empty);
  const { value, change, clear, draft } = useDraft(`observation.${release}`, start);
  const set = (part: Partial<typeof empty>) => change((before) => ({ ...before, ...part }));
  const act = useAct(
    () => observe({ path: { release }, body: bodyOf(value) }),
    [...follows(release), 'tasks', 'rollback_decisions'],
    () => {
      clear(start);
      close();
    },
  );
  // Those of the plan, whose thresholds are watched.
  const known = watched.series.map((each) => each.indicator);
  const line = (name: 'text' | 'indicator' | 'value', label: string, rows?: number) => (
    <TextLine
      label={label}
      name={name}
      value={value[name]}
      change={(text) => set({ [name]: text })}
      problem={act.problem}
      {...(name === 'text' &&
        value.stream === 'performance' && { optional: t('task.opinion.free') })}
      {...(rows && { rows })}
    />
  );
  return (
    <BesideForm
      act={t('watched.seen.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={fields}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('watched.seen.stream')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.stream}
            onChange={(event) =>
              set({
                stream: event.target.value as Stream,
                indicator: value.indicator || (known[0] ?? ''),
              })
            }
          >
            {streams.map((each) => (
              <option key={each} value={each}>
                {t(`watched.stream.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.stream === 'performance' && known.length > 0 && (
        <Field label={t('watched.seen.indicator')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={known.includes(value.indicator) ? value.indicator : ''}
              onChange={(event) => set({ indicator: event.target.value })}
            >
              {known.map((each) => (
                <option key={each}>{each}</option>
              ))}
              <option value="">{t('watched.seen.other_indicator')}</option>
            </select>
          )}
        </Field>
      )}
      {value.stream === 'performance' &&
        !known.includes(value.indicator) &&
        line('indicator', t('watched.seen.indicator_name'))}
      {value.stream === 'performance' && line('value', t('watched.seen.value'))}
      {line('text', t('watched.seen.text'), 2)}
      {value.stream === 'feedback' && (
        <SeverityChoice
          value={value.severity}
          change={(severity) => set({ severity })}
          problem={act.problem}
        />
      )}
      {value.stream === 'feedback' && (
        <label className="watched-check">
          <input
            type="checkbox"
            checked={value.complaint}
            onChange={(event) => set({ complaint: event.target.checked })}
          />
          {t('watched.seen.complaint')}
        </label>
      )}
      <Field
        label={t('watched.seen.trigger')}
        help={t('watched.seen.trigger_help')}
        wrong={wordsOfField(act.problem, 'trigger')}
      >
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.trigger}
            onChange={(event) => set({ trigger: event.target.value })}
          >
            {named.map((each) => (
              <option key={each} value={each}>
                {each === '' ? t('watched.seen.no_trigger') : t(`watched.trigger.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('watched.seen.found_at')}
        help={t('watched.seen.found_help')}
        wrong={wordsOfField(act.problem, 'found_at')}
      >
        {(control) => (
          <MomentControl
            {...control}
            value={value.found_at}
            onChange={(at) => set({ found_at: asText(at) })}
          />
        )}
      </Field>
    </BesideForm>
  );
}
