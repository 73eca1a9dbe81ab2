// Meetings of a process: the coming ones with what waits for them, and those that were called.
import { useTranslation } from 'react-i18next';
import { callMeeting, listMeetings, type ListMeetingsAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useLogins } from '../../parts/people/useLogins';
import { usePackName } from './usePackName';
import './meeting.css';
import './release.css';

type Coming = ListMeetingsAnswer['coming'][number];

export function MeetingsPage({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const namePack = usePackName();
  const read = useRead(['meetings', pack], () => listMeetings({ path: { pack } }), [
    'meetings',
    'releases',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  return (
    <>
      <PageHead
        title={t('meetings.title')}
        way={[{ to: `/processes/${pack}`, label: namePack(pack) }]}
      />
      {read.data.coming.map((each) => (
        <ComingMeeting key={each.meeting} pack={pack} coming={each} />
      ))}
      {read.data.coming.length === 0 && (
        <p className="panel panel-body">{t('meetings.no_regular')}</p>
      )}
      <section className="panel" aria-label={t('meetings.called')}>
        <div className="panel-head">
          <h2 className="panel-title">{t('meetings.called')}</h2>
        </div>
        <ul className="plain-list panel-body">
          {read.data.items.length === 0 && (
            <li className="plain-note">{t('meetings.none_called')}</li>
          )}
          {read.data.items.map((each) => (
            <li key={each.id} className="plain-row">
              <Link to={`/meetings/${each.id}`} className="list-name">
                {t(each.ad_hoc ? 'meetings.one_ad_hoc' : 'meetings.one')}{' '}
                <Time at={each.held_at} full />
              </Link>
              <span>{t('meetings.decided', { decided: each.decided, items: each.items })}</span>
              <StateWord tone={each.closed ? 'done' : 'need'}>
                {t(each.closed ? 'meetings.closed' : 'meetings.open')}
              </StateWord>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ComingMeeting({ pack, coming }: { pack: string; coming: Coming }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const { meeting } = coming;
  const may = coming.actions.includes('call_meeting') && coming.agenda.length > 0;
  return (
    <section className="panel" aria-label={t('meetings.coming')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('meetings.coming')} <Time at={coming.held_at} full />
        </h2>
        {may && (
          <ActButton
            primary
            label={t('meetings.call')}
            run={() => callMeeting({ path: { pack }, body: { meeting } })}
            touches={['meetings']}
          />
        )}
      </div>
      <div className="panel-body">
        <p className="plain-note">
          {t('meetings.cutoff')} <Time at={coming.cutoff} full /> · {t('meetings.members')}{' '}
          {coming.members.map(nameOf).join(t('release.and'))}
        </p>
        {coming.agenda.length === 0 && <p className="plain-note">{t('meetings.nothing')}</p>}
        <ol className="meeting-items">
          {coming.agenda.map((each) => (
            <li key={each.release} className="meeting-item">
              <div className="meeting-what">
                <p>
                  <span className="page-number-small">{each.number}</span>{' '}
                  <Link to={`/releases/${each.release}`} className="list-name">
                    {each.title}
                  </Link>
                </p>
                <p className="plain-note">
                  {t('meetings.submitted')} <Time at={each.submitted_at} />
                </p>
              </div>
              {may && (
                <ActButton
                  small
                  label={t('meetings.call_ad_hoc')}
                  thing={`${each.number} ${each.title}`}
                  reasonFor={`call_meeting.${meeting}.${each.release}`}
                  run={(reason) =>
                    callMeeting({
                      path: { pack },
                      body: { meeting, releases: [each.release], reason },
                    })
                  }
                  touches={['meetings']}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
