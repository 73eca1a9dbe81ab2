// The countersign board: each seat with what it has to check and to deliver, who waits since when,
// and what was said.
import { useTranslation } from 'react-i18next';
import { readBoard } from '../../api/generated/client';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { isWaiting, speaksForUnit, type BoardSeat } from '../../parts/release/board';
import type { Tone } from '../../parts/state/Sign';
import { verdictTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';
import './board.css';
import { follows } from './useRelease';

const stateTones: Record<string, Tone> = { signed: 'done', waiting: 'need', coming: 'wait' };
const paperTones: Record<string, Tone> = { there: 'done', owed: 'fail', absent: 'wait' };

export function Board({ release }: { release: string }) {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(
    ['release', release, 'board'],
    () => readBoard({ path: { release } }),
    follows(release),
  );
  if (problem) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  const waiting = data.items.filter(isWaiting).length;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('board.title')}</h2>
        <span className="plain-note">{t('board.waiting', { count: waiting })}</span>
      </div>
      <ul className="board">
        {data.items.map((seat) => (
          <li key={seat.id} className="board-seat">
            <SeatCard seat={seat} isOfUnit={speaksForUnit(seat, data.items)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeatCard({ seat, isOfUnit }: { seat: BoardSeat; isOfUnit: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <article aria-label={said(seat.role)}>
      <header className="board-head">
        <h3 className="board-role">{said(seat.role)}</h3>
        <StateWord tone={stateTones[seat.state] ?? 'wait'}>
          {t(`board.state.${seat.state as 'signed'}`)}
        </StateWord>
      </header>
      {isWaiting(seat) && (
        <p className="plain-note">
          {isOfUnit && seat.unit && <UnitName id={seat.unit} />}{' '}
          {seat.holders.map((each) => said(each.name)).join(t('release.and')) ||
            t('release.nobody')}
          {seat.since && (
            <>
              {' · '}
              {t('board.since')} <Time at={seat.since} />
            </>
          )}
          {seat.due && (
            <>
              {' · '}
              {t('board.due')} <Time at={seat.due} />
            </>
          )}
        </p>
      )}
      <ul className="board-lines">
        {seat.checks.map((each) => (
          <li key={each.id}>
            {said(each.text)}
            {each.answer && (
              <b className="board-answer">{t(`board.answer.${each.answer as 'yes'}`)}</b>
            )}
            {each.remark && <span className="plain-note">{each.remark}</span>}
          </li>
        ))}
      </ul>
      {seat.papers.length > 0 && (
        <ul className="board-lines">
          {seat.papers.map((each) => (
            <li key={each.id}>
              {said(each.name)}{' '}
              <StateWord tone={paperTones[each.state] ?? 'wait'}>
                {t(`board.paper.${each.state as 'there'}`)}
              </StateWord>
              {each.optional && <span className="plain-note"> · {t('board.optional')}</span>}
            </li>
          ))}
        </ul>
      )}
      {seat.said && (
        <p className="board-said">
          <StateWord tone={verdictTones[seat.verdict as 'approve']}>
            {said(seat.verdict_name) || t(`release.verdict.${seat.verdict as 'approve'}`)}
          </StateWord>{' '}
          <PersonName id={seat.by} /> {seat.at && <Time at={seat.at} />}
          {seat.round > 1 && (
            <span className="plain-note">{t('release.round', { round: seat.round })}</span>
          )}
          <span className="paper-said">{seat.opinion || t('release.no_opinion')}</span>
        </p>
      )}
    </article>
  );
}
