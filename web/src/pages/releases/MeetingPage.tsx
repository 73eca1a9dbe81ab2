// One meeting: its agenda with the papers at hand, what was decided on each item, its minutes; the
// chair decides one by one or approves all that he chose together. It prints as it stands.
import { useTranslation } from 'react-i18next';
import { readMeeting } from '../../api/generated/client';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { MeetingAgenda } from './MeetingAgenda';
import { MeetingMinutes } from './MeetingMinutes';
import { useLogins } from '../../parts/people/useLogins';
import { usePackName } from './usePackName';
import '../../parts/list/list.css';
import './meeting.css';
import './release.css';

export function MeetingPage({ meeting }: { meeting: string }) {
  const { t } = useTranslation();
  const namePack = usePackName();
  const times = useTimes();
  const nameOf = useLogins();
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
  const kind = t(page.ad_hoc ? 'meetings.one_ad_hoc' : 'meetings.one');
  return (
    <>
      <PageHead
        title={`${kind} ${times.full(page.held_at)}`}
        way={[
          { to: `/processes/${page.pack}`, label: namePack(page.pack) },
          { to: `/processes/${page.pack}/meetings`, label: t('meetings.title') },
        ]}
      >
        <StateChip tone={page.closed ? 'done' : 'need'}>
          {t(page.closed ? 'meetings.closed' : 'meetings.open')}
        </StateChip>
        <span>
          {t('meetings.members')} {page.members.map(nameOf).join(t('release.and'))}
        </span>
        {!page.ad_hoc && (
          <span>
            {t('meetings.cutoff')} <Time at={page.cutoff} full />
          </span>
        )}
        {page.because && <span>{t('meetings.because', { because: page.because })}</span>}
      </PageHead>
      <MeetingAgenda meeting={meeting} page={page} />
      <MeetingMinutes meeting={meeting} page={page} />
    </>
  );
}
