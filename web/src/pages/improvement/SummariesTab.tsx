// Summaries for managers: scheduled by the process owner, and what each of them said.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  endorseSummary,
  listSummaries,
  scheduleSummary,
  type ListSummariesAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useNumbers } from '../../parts/numbers';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asList, asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { targetText, valueText, verdictOf } from '../../parts/figures/figures';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import { IntervalChoice, type Interval } from './IntervalChoice';

type Line = ListSummariesAnswer['items'][number];
const touches = ['summaries'];

function Schedule({ pack, close }: { pack: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({
    managers: [] as string[],
    deliver_at: '',
    interval: 'once' as Interval,
    note: '',
  });
  const { value, change, clear, draft } = useDraft(`summary.${pack}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const send = () =>
    scheduleSummary({
      body: {
        pack,
        managers: value.managers,
        interval: value.interval,
        note: value.note,
        ...(value.deliver_at && { deliver_at: value.deliver_at }),
      },
    });
  const act = useAct(send, touches, () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.summary.schedule')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['managers', 'deliver_at']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field
        label={t('improvement.summary.managers')}
        wrong={wordsOfField(act.problem, 'managers')}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            several
            value={value.managers}
            onChange={(to) => set({ managers: asList(to) as string[] })}
          />
        )}
      </Field>
      <div className="beside-pair">
        <Field
          label={t('improvement.summary.deliver_at')}
          help={t('improvement.summary.at_once')}
          wrong={wordsOfField(act.problem, 'deliver_at')}
        >
          {(control) => (
            <MomentControl
              id={control.id}
              value={value.deliver_at}
              onChange={(to) => set({ deliver_at: asText(to) })}
            />
          )}
        </Field>
        <IntervalChoice value={value.interval} change={(interval) => set({ interval })} />
      </div>
      <TextLine
        label={t('improvement.summary.note')}
        name="note"
        rows={2}
        optional={t('improvement.optional')}
        value={value.note}
        change={(note) => set({ note })}
        problem={act.problem}
      />
    </BesideForm>
  );
}

function Endorse({ id }: { id: string }) {
  const { t } = useTranslation();
  const { value: comment, change, clear, draft } = useDraft(`endorse_summary.${id}`, '');
  const act = useAct(
    (endorsed: boolean) => endorseSummary({ path: { summary: id }, body: { endorsed, comment } }),
    touches,
    () => clear(),
  );
  return (
    <div className="beside-form">
      <TextLine
        label={t('improvement.summary.comment')}
        name="comment"
        rows={2}
        value={comment}
        change={change}
        problem={act.problem}
      />
      {act.problem && <ProblemNotice problem={act.problem} fields={['comment']} />}
      <DraftNote draft={draft} drop={() => clear()} />
      <p className="improvement-acts">
        <Button loading={act.isBusy} onClick={() => act.run(false)}>
          {t('improvement.summary.comment_only')}
        </Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(true)}>
          {t('improvement.summary.endorse')}
        </Button>
      </p>
    </div>
  );
}

function Figures({ line }: { line: Line }) {
  const { t } = useTranslation();
  const said = useSaid();
  const write = useNumbers();
  return (
    <ul className="summary-figures">
      {line.lines.map((each) => {
        const { unit, target } = each.indicator;
        const verdict = verdictOf(each);
        return (
          <li key={each.indicator.code}>
            <span>{said(each.indicator.name)}</span>
            <b className={verdict === 'not_met' ? 'tone-fail' : undefined}>
              {valueText(each.value, unit, write) ?? t('dashboard.no_value')}
            </b>
            <span className="plain-note">{targetText({ target, unit }, write)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function OneSummary({ line }: { line: Line }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <li className="improvement-item">
      <p className="plain-row duty">
        <strong>
          {line.delivered_at
            ? t('improvement.summary.of', { period: line.period })
            : t('improvement.summary.coming')}
        </strong>
        <Time at={line.delivered_at ?? line.deliver_at} full />
        <span className="plain-note">
          {t(`improvement.interval.${line.interval}`)} ·{' '}
          {line.managers.map((each) => said(each.name)).join('、')}
        </span>
      </p>
      {line.note && <p className="beside-text">{line.note}</p>}
      {line.delivered_at && (
        <p>
          {t('improvement.summary.counts', {
            open: line.open_improvements,
            overdue: line.overdue_improvements,
          })}
        </p>
      )}
      <Figures line={line} />
      {line.endorsements.map((each) => (
        <p key={each.at} className="plain-row duty">
          <strong>{said(each.by.name)}</strong>
          {each.endorsed && <StateWord tone="done">{t('improvement.summary.endorsed')}</StateWord>}
          <span>{each.comment}</span>
          <Time at={each.at} full />
        </p>
      ))}
      {line.actions.includes('endorse_summary') && <Endorse id={line.id ?? ''} />}
    </li>
  );
}

export function SummariesTab({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const read = useRead(['summaries', pack], () => listSummaries({ query: { pack } }), touches);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  return (
    <ActPanel
      title={t('improvement.tab.summaries')}
      act={t('improvement.summary.schedule')}
      isOffered={read.data.actions.includes('schedule_summary')}
      form={(close) => <Schedule pack={pack} close={close} />}
    >
      {read.data.items.length === 0 && (
        <p className="plain-note">{t('improvement.summary.none')}</p>
      )}
      <ul className="improvement-items">
        {read.data.items.map((each) => (
          <OneSummary key={each.id} line={each} />
        ))}
      </ul>
    </ActPanel>
  );
}
