// Minutes and seconds up to a limit, and beyond it; the word changes each second, the reader of
// screens hears the whole minutes only.
import { useTranslation } from 'react-i18next';
import { useNow } from './clock';

export function Countdown({ due }: { due: string }) {
  const { t } = useTranslation();
  const now = useNow(1);
  const seconds = Math.round((Date.parse(due) - now) / 1000);
  const whole = Math.abs(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`;
  const span = hours > 0 ? `${hours}:${rest}` : rest;
  return (
    <time className={seconds < 0 ? 'countdown tone-fail' : 'countdown'} dateTime={due}>
      {t(seconds < 0 ? 'watched.clock.over' : 'watched.clock.left', { span })}
    </time>
  );
}
