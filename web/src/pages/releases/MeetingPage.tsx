// One meeting: its agenda with the papers at hand, what was decided on each item, its minutes; the
// chair decides one by one or approves all that he chose together. It prints as it stands.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  closeMeeting,
  decideTogether,
  readMeeting,
  readTask,
  type ReadMeetingAnswer,
} from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { verdictTones } from '../../parts/state/tones';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from './beside/ActPanel';
import { BesideForm } from './beside/BesideForm';
import '../../parts/release/lines.css';

type Item = ReadMeetingAnswer['agenda'][number];
type Verdict = keyof typeof verdictTones;

export function MeetingPage({ meeting }: { meeting: string }) {
  const { t } = useTranslation();
  const read = useRead(['meeting', meeting], () => readMeeting({ path: { meeting } }), [
    `meetings:${meeting}`,
    'meetings',
    'tasks',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const page = read.data;
  return (
    <>
      <PageHead
        title={t(page.ad_hoc ? 'meetings.one_ad_hoc' : 'meetings.one')}
        way={[{ to: `/processes/${page.pack}/meetings`, label: t('meetings.title') }]}
      >
        <Time at={page.held_at} full /> {page.because}
      </PageHead>
      <Agenda meeting={meeting} page={page} />
      <Minutes meeting={meeting} page={page} />
    </>
  );
}

// Signed is what was shown: the sections as each task tells them now.
async function approval(task: string) {
  const shown = await readTask({ path: { task } });
  return {
    task,
    verdict: 'approve' as const,
    answers: Object.fromEntries(
      shown.checks
        .filter((each) => each.asked)
        .map((each) => [each.id, { answer: 'yes' as const }]),
    ),
    sections: Object.fromEntries(shown.sections.map((each) => [each.key, each.digest])),
  };
}

function Agenda({ meeting, page }: { meeting: string; page: ReadMeetingAnswer }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const may = page.actions.includes('decide_together');
  const act = useAct(
    async () =>
      decideTogether({
        path: { meeting },
        body: { decisions: await Promise.all(chosen.map(approval)) },
      }),
    ['meetings', 'tasks'],
    () => setChosen([]),
  );
  const choose = (task: string, is: boolean) =>
    setChosen((before) => (is ? [...before, task] : before.filter((each) => each !== task)));
  return (
    <section className="panel" aria-label={t('meetings.agenda')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('meetings.agenda')}</h2>
        {may && (
          <span className="not-on-paper">
            <Button
              type="primary"
              disabled={chosen.length === 0}
              loading={act.isBusy}
              onClick={() => act.run(undefined)}
            >
              {t('meetings.approve_chosen', { count: chosen.length })}
            </Button>
          </span>
        )}
      </div>
      <div className="panel-body">
        {act.problem && <ProblemNotice problem={act.problem} />}
        <ul className="plain-list">
          {page.agenda.map((item) => (
            <AgendaLine key={item.release} item={item} may={may} chosen={chosen} choose={choose} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface Line {
  item: Item;
  may: boolean;
  chosen: readonly string[];
  choose: (task: string, is: boolean) => void;
}

function AgendaLine({ item, may, chosen, choose }: Line) {
  const { t } = useTranslation();
  const said = useSaid();
  const { task } = item;
  return (
    <li className="site-line">
      {may && task && (
        <input
          type="checkbox"
          className="not-on-paper"
          aria-label={`${item.number} ${item.title}`}
          checked={chosen.includes(task)}
          onChange={(event) => choose(task, event.target.checked)}
        />
      )}
      <Link to={`/releases/${item.release}`} className="site-name">
        {item.number} {item.title}
      </Link>
      <span className="site-waits">
        {item.papers.map((paper) => (
          <Link key={paper.id} to={`/releases/${item.release}/records/${paper.id}`}>
            {said(paper.name)}
          </Link>
        ))}
      </span>
      {item.verdict ? (
        <span>
          <StateWord tone={verdictTones[item.verdict as Verdict]}>
            {t(`meetings.verdict.${item.verdict as Verdict}`)}
          </StateWord>{' '}
          {item.opinion}
        </span>
      ) : (
        task && <Link to={`/tasks/${task}`}>{t('meetings.decide')}</Link>
      )}
    </li>
  );
}

function Minutes({ meeting, page }: { meeting: string; page: ReadMeetingAnswer }) {
  const { t } = useTranslation();
  return (
    <ActPanel
      title={t('meetings.minutes')}
      act={t('meetings.close')}
      isOffered={page.actions.includes('close_meeting')}
      form={(close) => <Close meeting={meeting} members={page.members} close={close} />}
    >
      {page.closed ? (
        <>
          <p className="beside-text">{page.minutes}</p>
          <p>
            {t('meetings.present')} {page.present.join('、')}
          </p>
          {page.guests.map((guest) => (
            <p key={guest.name}>
              {t('meetings.guest', { name: guest.name, because: guest.because })}
            </p>
          ))}
        </>
      ) : (
        <p className="plain-note">{t('meetings.no_minutes')}</p>
      )}
    </ActPanel>
  );
}

interface Closing {
  meeting: string;
  members: readonly string[];
  close: () => void;
}

function Close({ meeting, members, close }: Closing) {
  const { t } = useTranslation();
  const [start] = useState({ minutes: '', present: members.join(' '), guest: '', because: '' });
  const { value, change, clear, draft } = useDraft(`minutes.${meeting}`, start);
  const act = useAct(
    () =>
      closeMeeting({
        path: { meeting },
        body: {
          minutes: value.minutes,
          present: value.present.split(/[\s,、]+/).filter((each) => each !== ''),
          guests: value.guest ? [{ name: value.guest, because: value.because }] : [],
        },
      }),
    ['meetings'],
    () => {
      clear(start);
      close();
    },
  );
  const line = (name: 'present' | 'guest' | 'because') => (
    <TextLine
      label={t(`meetings.field.${name}`)}
      name={name}
      value={value[name]}
      change={(to) => change((before) => ({ ...before, [name]: to }))}
      problem={act.problem}
    />
  );
  return (
    <BesideForm
      act={t('meetings.close')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['minutes', 'present']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('meetings.minutes')}
        name="minutes"
        rows={4}
        value={value.minutes}
        change={(minutes) => change((before) => ({ ...before, minutes }))}
        problem={act.problem}
      />
      {line('present')}
      {line('guest')}
      {line('because')}
    </BesideForm>
  );
}
