// Words for instants in the reader's zone and language.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { useAbout } from '../useAbout';
import { useSession } from '../useSession';
import { useNow } from './clock';
import { fromTo, momentOf, spanOf, zoneName, type Stand } from './times';

export interface Times {
  now: number;
  at(instant: string): string; // 今天 18:00, 11-26 20:00
  full(instant: string): string; // 2026-11-26 周四 20:00
  zoned(instant: string): string; // the same with its zone, for who takes it elsewhere
  fromTo(from: string, to: string): string; // 2026-11-26 周四 20:00–22:00 UTC+8
  within(text: string): string; // a text whose instants are read as `full`
  left(instant: string): string; // 还有 3 小时, 超 20 小时
  waited(since: string): string; // 等了 1 天 4 小时
  ago(instant: string): string;
  isPast(instant: string): boolean;
  isToday(instant: string): boolean;
}

export function useTimes(everyS = 30): Times {
  const { t } = useTranslation();
  const now = useNow(everyS);
  const session = useSession().data;
  const home = useAbout()?.zone;
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = session?.zone || home || device;
  const stand: Stand = { now, zone, language: currentLanguage() };
  const foreign = (at: string) =>
    home && zone !== home ? ` ${zoneName(zone, Date.parse(at))}` : '';
  const span = (ms: number) => {
    const { days, hours, minutes } = spanOf(ms);
    const large = days > 0 ? t('time.days', { count: days }) : t('time.hours', { count: hours });
    const small =
      days > 0 ? t('time.hours', { count: hours }) : t('time.minutes', { count: minutes });
    if (days === 0 && hours === 0) return minutes > 0 ? small : t('time.moment');
    return (days > 0 ? hours : minutes) > 0 ? t('time.pair', { large, small }) : large;
  };
  const since = (at: string) => now - Date.parse(at);
  const full = (instant: string) => momentOf(instant, stand).full + foreign(instant);
  return {
    now,
    full,
    within: (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, full),
    at: (instant) => {
      const { day, date, time } = momentOf(instant, stand);
      return (day ? t(`time.${day}`, { time }) : `${date} ${time}`) + foreign(instant);
    },
    zoned: (instant) => `${momentOf(instant, stand).full} ${zoneName(zone, Date.parse(instant))}`,
    fromTo: (from, to) => fromTo(from, to, stand),
    left: (instant) =>
      t(since(instant) > 0 ? 'time.over' : 'time.left', { span: span(since(instant)) }),
    waited: (at) => t('time.waited', { span: span(since(at)) }),
    ago: (at) => t('time.ago', { span: span(since(at)) }),
    isPast: (instant) => since(instant) > 0,
    isToday: (instant) => momentOf(instant, stand).day === 'today',
  };
}
