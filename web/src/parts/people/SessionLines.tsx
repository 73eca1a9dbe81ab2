// Where somebody is signed in, each place to be ended by itself.
import { useTranslation } from 'react-i18next';
import { endSession, type ListMySessionsAnswer } from '../../api/generated/client';
import { ActButton } from '../act/ActButton';
import { StateWord } from '../state/StateChip';
import { useTimes } from '../time/useTimes';
import './people.css';

export type SessionLine = ListMySessionsAnswer['items'][number];

interface Shown {
  sessions: readonly SessionLine[];
  mayEnd: boolean;
}

export function SessionLines({ sessions, mayEnd }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  if (sessions.length === 0) return <p>{t('account.sessions.none')}</p>;
  return (
    <ul className="lines">
      {sessions.map((each) => (
        <li key={each.id}>
          <span className="line-name mono">{each.address}</span>
          <span className="line-more">
            {t('account.sessions.since', { time: times.at(each.created_at) })}
            {' · '}
            {t('account.sessions.seen', { time: times.at(each.last_seen_at) })}
          </span>
          {each.current && <StateWord tone="done">{t('account.sessions.here')}</StateWord>}
          {mayEnd && !each.current && (
            <ActButton
              small
              label={t('account.sessions.end')}
              thing={each.address}
              consequence={t('account.sessions.end_follows')}
              run={() => endSession({ path: { session: each.id ?? '' }, body: {} })}
              touches={['sessions']}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
