// An entry of the release cycle in words: what it is, when it comes, who changed it last.
import { useTranslation } from 'react-i18next';
import type { ReadCalendarAnswer } from '../../api/generated/client';
import { useTimes } from '../../parts/time/useTimes';
import { currentLanguage, useSaid } from '../../text/words';
import { minutesOf, wishOf } from './rule';

type Saved = ReadCalendarAnswer['entries'][number]['saved'];

function weekdayOf(day: string): string {
  const tag = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

function useSpan(): (length: string) => string {
  const { t } = useTranslation();
  return (length) => {
    const minutes = minutesOf(length);
    if (minutes === null) return length;
    if (minutes % 1440 === 0) return t('time.days', { count: minutes / 1440 });
    if (minutes % 60 === 0) return t('time.hours', { count: minutes / 60 });
    return t('time.minutes', { count: minutes });
  };
}

// A rule that no form wrote stands as it is: its words would only be a guess.
function When({ saved }: { saved: Saved }) {
  const { t } = useTranslation();
  const spanOf = useSpan();
  if (saved.from) {
    const days = saved.to && saved.to !== saved.from ? [saved.from, saved.to] : [saved.from];
    return <p>{days.join(' – ')}</p>;
  }
  const wish = wishOf(saved.rule);
  if (!wish) return <p className="mono cycle-rule">{saved.rule}</p>;
  const [date = '', time = ''] = wish.wall.split('T');
  return (
    <p>
      {t(`calendar.cycle.words.${wish.repeat as 'once'}`, {
        date,
        weekday: weekdayOf(date),
        weeks: wish.weeks.join(t('release.and')),
        time: time.slice(0, 5),
        span: spanOf(saved.length),
      })}
    </p>
  );
}

export function CycleWords({ entry }: { entry: ReadCalendarAnswer['entries'][number] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { saved, by } = entry;
  return (
    <div className="cycle-words">
      <p>
        <strong>{said(saved.name)}</strong> · {t(`calendar.cycle.kinds.${saved.kind}`)} ·{' '}
        <span className="mono">{saved.code}</span>
      </p>
      <When saved={saved} />
      <p className="plain-note">
        {t('calendar.cycle.changed_by', { name: by ? said(by.name) : '—', at: times.at(saved.at) })}
      </p>
    </div>
  );
}
