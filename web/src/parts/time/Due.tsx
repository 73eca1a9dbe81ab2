// When something is due, twice: how long is left, and until when. Its colour is the urgency's.
import { useTranslation } from 'react-i18next';
import { useTimes } from './useTimes';
import './time.css';

export function Due({ at }: { at: string | undefined }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (!at) return <span className="due-none">{t('time.none')}</span>;
  const tone = times.isPast(at) ? 'tone-fail' : times.isToday(at) ? 'tone-need' : '';
  return (
    <span className={`due ${tone}`}>
      <span className="due-left">{times.left(at)}</span>
      <time className="due-at" dateTime={at} title={times.full(at)}>
        {times.at(at)}
      </time>
    </span>
  );
}

// Since when, and how long that is.
export function Since({ at }: { at: string }) {
  const times = useTimes();
  return (
    <span className="due">
      <time dateTime={at} title={times.full(at)}>
        {times.at(at)}
      </time>
      <span className="due-at">{times.waited(at)}</span>
    </span>
  );
}
