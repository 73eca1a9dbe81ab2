// What happened last, day by day; all of it is in the timeline.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { StepCode } from '../../parts/release/StepCode';
import { useTimes } from '../../parts/time/useTimes';
import { useLogins } from '../../parts/people/useLogins';
import { useEntryWords } from './EntryWords';
import { isMachinery } from './timeline';
import { useRelease } from './useRelease';
import { useTimeline } from './useTimeline';

const most = 12;

export function Recent({ release }: { release: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const view = useRelease(release).data;
  const say = useEntryWords(view);
  const nameOf = useLogins();
  const entries = (useTimeline(release).data ?? []).filter((each) => !isMachinery(each));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.recent')}</h2>
        <Link to={`/releases/${release}/timeline`} keepPlace>
          {t('release.all_of', { count: entries.length })}
        </Link>
      </div>
      <ol className="panel-body recent">
        {entries
          .slice(-most)
          .reverse()
          .map((each) => (
            <li key={each.id}>
              <time dateTime={each.at} title={times.full(each.at)}>
                {times.at(each.at)}
              </time>
              <span>
                {nameOf(each.actor)} <StepCode code={each.code} /> {say(each)}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
