// What went wrong at the site that the task is about: whoever decides there reads it first.
import { useTranslation } from 'react-i18next';
import { readSite } from '../../api/generated/client';
import { PersonName } from '../../parts/people/PersonName';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';

export function SiteFaults({ site }: { site: string }) {
  const { t } = useTranslation();
  const read = useRead(['site', site], () => readSite({ path: { site } }), [`sites:${site}`]);
  const faults = read.data?.faults ?? [];
  if (faults.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('sites.faults')}</h2>
      </div>
      <ul className="panel-body plain-list site-faults">
        {faults.toReversed().map((each) => (
          <li key={each.number}>
            <p className="as-written">{each.symptom}</p>
            <p className="beside-by">
              <StateWord tone={each.solved_at ? 'done' : 'fail'}>
                {t(each.solved_at ? 'sites.solved' : 'sites.unsolved')}
              </StateWord>{' '}
              {t(`beside.fault.severities.${each.severity as 'high'}`)}
              {each.found_at && (
                <>
                  {' · '}
                  {t('sites.found')} <Time at={each.found_at} />
                </>
              )}
              {' · '}
              <PersonName id={each.by} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
