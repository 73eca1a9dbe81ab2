// What waits for me in the improvement of processes; nothing where nothing waits.
import { useTranslation } from 'react-i18next';
import { listMyDuties, type ListMyDutiesAnswer } from '../../api/generated/client';
import { Link } from '../address/Link';
import { useRead } from '../read';
import { Due } from '../time/Due';
import { useSaid } from '../../text/words';
import './duties.css';

type Duty = ListMyDutiesAnswer['items'][number];

function addressOf({ kind, id, pack, title }: Duty): string {
  if (kind === 'year_plan') return `/calendar/year?year=${title}`;
  if (kind === 'evaluation') return `/evaluations/${id}`;
  if (kind === 'minutes') return `/reviews/${id}`;
  if (kind === 'endorse') return `/improvement?tab=summaries&pack=${pack}`;
  if (kind === 'fitness') return `/improvement?tab=arrangement&pack=${pack}`;
  return `/improvements/${id}`;
}

export function MyDuties() {
  const { t } = useTranslation();
  const said = useSaid();
  const follows = [
    'evaluations',
    'improvements',
    'reviews',
    'summaries',
    'pack_versions',
    'year_plans',
  ];
  const { data } = useRead(['duties'], listMyDuties, follows);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="panel" aria-label={t('improvement.duties')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('improvement.duties')} <span className="release-count">{data.items.length}</span>
        </h2>
      </div>
      <ul className="plain-list panel-body">
        {data.items.map((each) => (
          <li key={`${each.kind} ${each.id} ${each.pack}`} className="plain-row duty">
            <span className="duty-kind">{t(`improvement.duty.${each.kind}`)}</span>
            <Link to={addressOf(each)} className="list-name">
              {each.title || said(each.pack_name)}
            </Link>
            {each.title && <span className="plain-note">{said(each.pack_name)}</span>}
            {each.due && <Due at={each.due} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
