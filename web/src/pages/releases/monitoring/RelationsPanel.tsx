// Changes in the order of their release, those that are missing, other releases on the same items.
import { useTranslation } from 'react-i18next';
import { acknowledgeOverlap } from '../../../api/generated/client';
import { ActButton } from '../../../parts/act/ActButton';
import { Link } from '../../../parts/address/Link';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { follows } from '../useRelease';
import { useRelations } from './useMonitoring';

export function RelationsPanel({ release }: { release: string }) {
  const { t } = useTranslation();
  const { data } = useRelations(release);
  if (!data) return null;
  const related = data.changes.some((each) => each.depends_on.length > 0);
  if (!related && data.overlaps.length === 0) return null;
  return (
    <section className="panel" aria-label={t('watched.relations.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('watched.relations.title')}</h2>
      </div>
      <div className="panel-body">
        {related && (
          <ol className="watched-order">
            {data.changes.map((each) => (
              <li key={each.id}>
                <Link to={`/changes/${each.id}`}>
                  {each.number} {each.title}
                </Link>{' '}
                {each.depends_on.length > 0 && (
                  <span className="plain-note">
                    {t('watched.relations.depends', { changes: each.depends_on.join('、') })}
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
        {data.warnings.map((each) => (
          <p key={`${each.change}${each.number}`}>
            <StateWord tone="need">
              {t('watched.relations.outside', { change: each.change, other: each.number })}
            </StateWord>{' '}
            <Link to={`/changes/${each.depends_on}`}>{each.title}</Link>
          </p>
        ))}
        {data.overlaps.map((each) => (
          <div key={each.release} className="watched-overlap">
            <StateWord tone={each.acknowledged ? 'done' : 'fail'}>
              {t(each.acknowledged ? 'watched.relations.known' : 'watched.relations.overlap')}
            </StateWord>
            <Link to={`/releases/${each.release}`}>
              {each.number} {each.title}
            </Link>
            <span className="plain-note">
              {each.items.join('、')} {each.start && <Time at={each.start} />}
            </span>
            {each.actions.map(({ act }) => (
              <ActButton
                key={act}
                small
                label={t('watched.relations.act')}
                thing={`${each.number} ${each.title}`}
                consequence={t('watched.relations.follows')}
                reasonFor={`${act}.${release}.${each.release}`}
                run={(reason) =>
                  acknowledgeOverlap({
                    path: { release, other: each.release ?? '' },
                    body: { reason },
                  })
                }
                touches={[...follows(release), 'release_overlaps']}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
