// What a meeting decides on: each request with its papers, and what was decided.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadMeetingAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { StateWord } from '../../parts/state/StateChip';
import { verdictTones } from '../../parts/state/tones';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';
import { ApproveTogether } from './ApproveTogether';
import { useLogins } from '../../parts/people/useLogins';

export type AgendaItem = ReadMeetingAnswer['agenda'][number];
type Verdict = keyof typeof verdictTones;

export function MeetingAgenda({ meeting, page }: { meeting: string; page: ReadMeetingAnswer }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const may = page.actions.includes('decide_together');
  const choose = (task: string, is: boolean) =>
    setChosen((before) => (is ? [...before, task] : before.filter((each) => each !== task)));
  const done = () => {
    setChosen([]);
    setAsking(false);
  };
  return (
    <section className="panel" aria-label={t('meetings.agenda')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('meetings.agenda')} <span className="release-count">{page.agenda.length}</span>
        </h2>
        {may && (
          <span className="not-on-paper">
            <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
              {t('meetings.approve_chosen', { count: chosen.length })}…
            </Button>
          </span>
        )}
      </div>
      <ol className="panel-body meeting-items">
        {page.agenda.map((item) => (
          <Item
            key={item.release}
            item={item}
            mayChoose={may}
            isChosen={chosen.includes(item.task ?? '')}
            choose={choose}
          />
        ))}
      </ol>
      {isAsking && (
        <ApproveTogether
          meeting={meeting}
          items={page.agenda.filter((each) => chosen.includes(each.task ?? ''))}
          done={done}
          close={() => setAsking(false)}
        />
      )}
    </section>
  );
}

interface Line {
  item: AgendaItem;
  mayChoose: boolean;
  isChosen: boolean;
  choose: (task: string, is: boolean) => void;
}

function Item({ item, mayChoose, isChosen, choose }: Line) {
  const { t } = useTranslation();
  const { task } = item;
  return (
    <li className="meeting-item">
      {mayChoose && task && !item.verdict && (
        <label className="meeting-choice not-on-paper">
          <input
            type="checkbox"
            aria-label={`${item.number} ${item.title}`}
            checked={isChosen}
            onChange={(event) => choose(task, event.target.checked)}
          />
        </label>
      )}
      <div className="meeting-what">
        <p>
          <span className="page-number-small">{item.number}</span>{' '}
          <Link to={`/releases/${item.release}`} className="list-name">
            {item.title}
          </Link>
        </p>
        <Papers item={item} />
        <p className="plain-note">
          {t('meetings.submitted')} <Time at={item.submitted_at} full />
          {item.round > 1 && ` · ${t('release.round', { round: item.round })}`}
        </p>
      </div>
      <div className="meeting-decided">
        {item.verdict ? (
          <Decided item={item} />
        ) : (
          <StateWord tone="wait">{t('meetings.undecided')}</StateWord>
        )}
        {!item.verdict && task && (
          <p>
            <Link to={`/tasks/${task}`} className="button">
              {t('meetings.decide')}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}

function Papers({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <ul className="meeting-papers">
      {item.papers.map((paper) => (
        <li key={paper.id}>
          {paper.there ? (
            <Link to={`/releases/${item.release}/records/${paper.id}`}>{said(paper.name)}</Link>
          ) : (
            <StateWord tone="fail">{t('meetings.absent', { name: said(paper.name) })}</StateWord>
          )}
        </li>
      ))}
    </ul>
  );
}

function Decided({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const verdict = item.verdict as Verdict;
  return (
    <>
      <StateWord tone={verdictTones[verdict]}>{t(`meetings.verdict.${verdict}`)}</StateWord>
      <p className="plain-note">
        {nameOf(item.decided_by)} {item.decided_at && <Time at={item.decided_at} full />}
      </p>
      {item.opinion && <p>{item.opinion}</p>}
    </>
  );
}
