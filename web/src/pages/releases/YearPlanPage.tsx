// The release windows and freezes of a year as a sheet that prints; the year stands in the address.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readCalendar } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { DrawnUp } from './DrawnUp';
import { monthsOf, quartersOf, type Period } from './year';
import './yearPlan.css';

async function readYear(year: number): Promise<Period[]> {
  const quarters = await Promise.all(quartersOf(year).map((query) => readCalendar({ query })));
  return quarters.flatMap((each) => each.periods);
}

export function YearPlanPage() {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const times = useTimes();
  const dayOf = (at: string) => times.full(at).slice(0, 10);
  const given = Number(address.get('year'));
  const isYear = Number.isInteger(given) && given >= 2000 && given <= 2100;
  const year = isYear ? given : Number(dayOf(new Date(times.now).toISOString()).slice(0, 4));
  const read = useRead(['calendar', 'year', year], () => readYear(year), ['calendar_entries']);
  const months = read.data ? monthsOf(year, read.data, dayOf) : [];
  const step = (by: 1 | -1) => change({ year: String(year + by) });
  return (
    <>
      <PageHead
        title={t('calendar.year.title', { year })}
        way={[{ to: '/calendar', label: t('calendar.title') }]}
        acts={
          <>
            <Button aria-label={t('calendar.year.before')} onClick={() => step(-1)}>
              ‹
            </Button>
            <Button aria-label={t('calendar.year.next')} onClick={() => step(1)}>
              ›
            </Button>
            <Button onClick={() => window.print()}>{t('release.print')}</Button>
          </>
        }
      />
      <DrawnUp year={year} />
      {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
      {!read.data && !read.problem && <Waiting />}
      {read.data && months.length === 0 && (
        <p className="panel panel-body">{t('calendar.year.none')}</p>
      )}
      {months.map(([month, periods]) => (
        <Month key={month} month={month} periods={periods} />
      ))}
    </>
  );
}

function Month({ month, periods }: { month: string; periods: readonly Period[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  return (
    <section className="panel panel-body year-month">
      <h2 className="year-name">{month}</h2>
      <ul className="year-periods">
        {periods.map((each) => (
          <li key={`${each.code} ${each.from} ${each.name.zh}`} className="year-period">
            <time dateTime={each.from}>{times.full(each.from)}</time>
            <span aria-hidden>–</span>
            <time dateTime={each.to}>{times.full(each.to)}</time>
            <strong>
              {t(`calendar.${each.kind}`)} {said(each.name)}
            </strong>
            <span className="year-note">
              {each.entry ? t('calendar.year.own') : each.packs.map(said).join(t('release.and'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
