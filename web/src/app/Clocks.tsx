// Limits that run and concern me, around every page: what must be decided, and how long is left.
import { useTranslation } from 'react-i18next';
import { listMyClocks } from '../api/generated/client';
import { Countdown } from '../parts/time/Countdown';
import { Link } from '../parts/address/Link';
import { useRead } from '../parts/read';
import { Sign } from '../parts/state/Sign';

export function Clocks() {
  const { t } = useTranslation();
  const read = async () => (await listMyClocks()).items;
  const clocks = useRead(['clocks'], read, ['rollback_decisions', 'releases']).data ?? [];
  if (clocks.length === 0) return null;
  return (
    <section className="frame-clocks not-on-paper" aria-label={t('watched.clock.title')}>
      {clocks.map((each) => (
        <Link
          key={each.release}
          to={`/releases/${each.release}/monitoring`}
          className="frame-clock"
        >
          <Sign tone="fail" size={16} />
          <b>{t('watched.clock.decide')}</b>
          <span>
            {each.number} {each.title}
          </span>
          <Countdown due={each.due} />
        </Link>
      ))}
    </section>
  );
}
