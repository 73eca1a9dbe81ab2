// Meetings of a process: the coming ones with what waits for them, and those that were called.
import { useTranslation } from 'react-i18next';
import { callMeeting, listMeetings, type ListMeetingsAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import '../../parts/release/lines.css';

type Coming = ListMeetingsAnswer['coming'][number];

export function MeetingsPage({ pack }: { pack: string }) {
  const { t } = useTranslation();
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
      <PageHead title={t('meetings.title')} way={[{ to: `/processes/${pack}`, label: pack }]} />
      {read.data.coming.map((each) => (
        <ComingMeeting key={each.meeting} pack={pack} coming={each} />
      ))}
      <section className="panel" aria-label={t('meetings.called')}>
        <div className="panel-head">
          <h2 className="panel-title">{t('meetings.called')}</h2>
        </div>
        <ul className="plain-list panel-body">
          {read.data.items.map((each) => (
            <li key={each.id} className="site-line">
              <Link to={`/meetings/${each.id}`}>
                <Time at={each.held_at} full />
              </Link>
              {each.ad_hoc && <span>{t('meetings.ad_hoc')}</span>}
              <span>{t('meetings.decided', { decided: each.decided, items: each.items })}</span>
              {each.closed && <span>{t('meetings.closed')}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ComingMeeting({ pack, coming }: { pack: string; coming: Coming }) {
  const { t } = useTranslation();
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
          {t('meetings.cutoff')} <Time at={coming.cutoff} full />
        </p>
        {coming.agenda.length === 0 && <p className="plain-note">{t('meetings.nothing')}</p>}
        <ul className="plain-list">
          {coming.agenda.map((each) => (
            <li key={each.release} className="site-line">
              <Link to={`/releases/${each.release}`}>
                {each.number} {each.title}
              </Link>
              <Time at={each.submitted_at} />
              {may && (
                <ActButton
                  small
                  label={t('meetings.call_ad_hoc')}
                  thing={`${each.number} ${each.title}`}
                  needsReason
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
        </ul>
      </div>
    </section>
  );
}
