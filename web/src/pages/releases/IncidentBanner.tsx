// Above everything of a release that stands still: at what, why, since when.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { isOpen } from '../../parts/release/incident';
import { Sign } from '../../parts/state/Sign';
import { useTimes } from '../../parts/time/useTimes';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';
import './incident.css';
import { useIncidents } from './useIncidents';

const firstShown = 3;

export function IncidentBanner({ release }: { release: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const times = useTimes();
  const open = useIncidents(release).data?.filter(isOpen) ?? [];
  if (open.length === 0) return null;
  return (
    <section className="incident-banner tone-fail" aria-label={t('incident.title')} role="status">
      <Sign tone="fail" size={20} />
      <div className="incident-banner-body">
        <p className="incident-banner-what">{t('incident.stands', { count: open.length })}</p>
        {open.slice(0, firstShown).map(({ incident: { id, raised } }) => (
          <p key={id} className="incident-banner-why">
            <b>{said(raised.name) || raised.element}</b> ·{' '}
            {words(raised.code, { about: raised.about })}{' '}
            <span className="incident-since">{times.waited(raised.at)}</span>
          </p>
        ))}
        {open.length > firstShown && (
          <p className="incident-banner-why">
            {t('incident.further', { count: open.length - firstShown })}
          </p>
        )}
      </div>
      <Link to={`/releases/${release}/incidents`} keepPlace className="button not-on-paper">
        {t('incident.see')}
      </Link>
    </section>
  );
}
