// Reviews of a process and meetings with owners of others: what comes, what was held, and planning.
import { useTranslation } from 'react-i18next';
import { listReviews, type ListReviewsAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { ActPanel } from '../../parts/beside/ActPanel';
import { PlanReview } from './PlanReview';

type Line = ListReviewsAnswer['items'][number];

function stateOf(line: Line) {
  if (line.held) return 'held' as const;
  return line.owed ? ('owed' as const) : ('coming' as const);
}
const reviewTone = { held: 'done', owed: 'need', coming: 'wait' } as const;

export function ReviewsTab({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const read = useRead(['reviews', pack], () => listReviews({ query: { pack } }), ['reviews']);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items, actions } = read.data;
  return (
    <ActPanel
      title={t('improvement.tab.reviews')}
      act={t('improvement.review.plan')}
      isOffered={actions.includes('plan_review')}
      form={(close) => (
        <PlanReview
          pack={pack}
          mayMeetOwners={actions.includes('plan_owners_meeting')}
          close={close}
        />
      )}
    >
      <ul className="plain-list">
        {items.length === 0 && <li className="plain-note">{t('improvement.review.none')}</li>}
        {items.map((each) => (
          <li key={each.id} className="plain-row duty">
            <Link to={`/reviews/${each.id}`} className="list-name">
              {each.title}
            </Link>
            <span className="plain-note">{t(`improvement.review.kind.${each.kind}`)}</span>
            <Time at={each.held_at} full />
            <span className="plain-note">
              {t(`improvement.interval.${each.interval}`)} ·{' '}
              {t('improvement.review.people', { count: each.participants })}
            </span>
            <StateWord tone={reviewTone[stateOf(each)]}>
              {t(`improvement.review.state.${stateOf(each)}`)}
            </StateWord>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}
