// The journal of this release: every entry, newest first, by kind and word, and as a file.
import '../../parts/form/form.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../parts/address/address';
import { saveCsv } from '../../parts/list/csv';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { StepCode } from '../../parts/release/StepCode';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { CommentForm } from './beside/CommentForm';
import { isOffered } from './beside/offered';
import { useEntryWords } from './EntryWords';
import type { TabShown } from './ReleasePage';
import { isMachinery, isOf, kinds, type Entry, type Kind } from './timeline';
import { useLogins } from '../../parts/people/useLogins';
import { useTimeline } from './useTimeline';

export function TimelineTab({ view }: TabShown) {
  const { t } = useTranslation();
  const [asked, change] = useAsked();
  const timeline = useTimeline(view.release.id ?? '');
  const say = useEntryWords(view);
  const nameOf = useLogins();
  const times = useTimes();
  const kind = asked.get('kind') as Kind | 'all' | null;
  const text = (asked.get('text') ?? '').toLowerCase();
  const fits = (each: Entry) =>
    (kind === 'all' || (kind && kind in kinds ? isOf(each, kind as Kind) : !isMachinery(each))) &&
    `${each.code} ${nameOf(each.actor)} ${each.actor} ${say(each)} ${each.reason} ${each.type}`
      .toLowerCase()
      .includes(text);
  const entries = timeline.data?.filter(fits) ?? [];
  const save = () =>
    saveCsv(`${view.release.number}-timeline`, [
      [
        ...['seq', 'at', 'actor', 'via', 'act', 'type', 'code', 'noun', 'noun_id'],
        ...['words', 'reason', 'payload'],
      ],
      ...entries.map((each) => [
        String(each.seq ?? ''),
        each.at,
        each.actor,
        each.via,
        each.act,
        each.type,
        each.code,
        each.noun,
        each.noun_id ?? '',
        say(each),
        each.reason,
        JSON.stringify(each.payload),
      ]),
    ]);
  if (timeline.problem) {
    return <ProblemNotice problem={timeline.problem} retry={() => void timeline.refetch()} />;
  }
  if (!timeline.data) return <Waiting />;
  return (
    <>
      {isOffered(view, 'comment_release') && <CommentForm view={view} />}
      <section className="panel" aria-label={t('release.tab.timeline')}>
        <div className="panel-head not-on-paper">
          <div className="timeline-bar">
            <input
              type="search"
              className="text-field list-search"
              placeholder={t('release.timeline_search')}
              aria-label={t('release.timeline_search')}
              value={asked.get('text') ?? ''}
              onChange={(event) => change({ text: event.target.value })}
            />
            <select
              className="choice"
              aria-label={t('release.timeline_kind')}
              value={kind ?? ''}
              onChange={(event) => change({ kind: event.target.value })}
            >
              <option value="">{t('release.kinds.usual')}</option>
              {(Object.keys(kinds) as Kind[]).map((each) => (
                <option key={each} value={each}>
                  {t(`release.kinds.${each}`)}
                </option>
              ))}
              <option value="all">{t('release.kinds.all')}</option>
            </select>
          </div>
          <Button onClick={save}>{t('list.export')}</Button>
        </div>
        <ol className="timeline panel-body">
          {entries.toReversed().map((each) => (
            <li key={each.id} className={each.type === 'refused' ? 'timeline-refused' : undefined}>
              <time dateTime={each.at} title={times.full(each.at)}>
                {times.at(each.at)}
              </time>
              <span className="timeline-who">{nameOf(each.actor)}</span>
              <span className="timeline-what">
                <StepCode code={each.code} /> {say(each)}
                {each.reason && <span className="timeline-reason">{each.reason}</span>}
              </span>
              <code className="timeline-seq">{each.seq ? `#${each.seq}` : ''}</code>
            </li>
          ))}
          {entries.length === 0 && <li>{t('release.timeline_none')}</li>}
        </ol>
      </section>
    </>
  );
}
