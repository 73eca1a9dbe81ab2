// Limits that run and concern me, around every page: what must be decided, and how long is left.
import { useTranslation } from 'react-i18next';
import { listMyClocks, type ListMyClocksAnswer } from '../api/generated/client';
import { useNow } from '../parts/time/clock';
import { Countdown } from '../parts/time/Countdown';
import { Link } from '../parts/address/Link';
import { useRead } from '../parts/read';
import { useMyTasks } from '../parts/useMyTasks';
import { Sign } from '../parts/state/Sign';

export function Clocks() {
  const { t } = useTranslation();
  const read = async () => (await listMyClocks()).items;
  const clocks = useRead(['clocks'], read, ['rollback_decisions', 'releases']).data ?? [];
  if (clocks.length === 0) return null;
  return (
    <section className="frame-clocks not-on-paper" aria-label={t('watched.clock.title')}>
      {clocks.map((each) => (
        <OneClock key={each.release} clock={each} />
      ))}
    </section>
  );
}

function OneClock({ clock }: { clock: ListMyClocksAnswer['items'][number] }) {
  const { t } = useTranslation();
  const isOver = Date.parse(clock.due) < useNow(1);
  const isMine = useMyTasks().data?.some(
    (each) => each.release === clock.release && each.step === clock.kind,
  );
  return (
    <Link
      to={`/releases/${clock.release}/monitoring`}
      className={`frame-clock ${isOver ? 'frame-clock-over' : ''}`}
    >
      <Sign tone={isOver ? 'fail' : 'need'} size={16} />
      <b>{t('watched.clock.decide')}</b>
      <Countdown due={clock.due} />
      <span className="frame-clock-name">
        {clock.number} {clock.title}
      </span>
      <span className="frame-clock-go">
        {t(isMine ? 'watched.decision.to_page' : 'watched.clock.look')}
      </span>
    </Link>
  );
}
