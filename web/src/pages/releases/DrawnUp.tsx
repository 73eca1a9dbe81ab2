// Who drew up the windows of the year, process by process; and the word of whoever has to.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  drawUpYearPlan,
  listYearPlans,
  type ListYearPlansAnswer,
} from '../../api/generated/client';
import { AskDialog } from '../../parts/act/AskDialog';
import { useRead } from '../../parts/read';
import { Due } from '../../parts/time/Due';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';

type Plan = ListYearPlansAnswer['items'][number];

function DrawUp({ plan, year, close }: { plan: Plan; year: number; close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <AskDialog
      title={t('calendar.year.draw_up')}
      thing={`${t('calendar.year.title', { year })} · ${said(plan.pack_name)}`}
      consequence={t('calendar.year.draw_up_it')}
      run={() => drawUpYearPlan({ body: { pack: plan.pack, year } })}
      touches={['year_plans']}
      close={close}
    />
  );
}

function PlanLine({ plan, year }: { plan: Plan; year: number }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="plain-row">
      <strong>{said(plan.pack_name)}</strong>
      {plan.by && plan.at ? (
        <span>
          {t('calendar.year.drawn_up_by', { name: said(plan.by.name), at: times.full(plan.at) })}
          {plan.late && <span className="year-late"> · {t('calendar.year.late')}</span>}
        </span>
      ) : (
        <>
          <span>{t('calendar.year.waits')}</span>
          <Due at={plan.due_at} />
        </>
      )}
      {plan.actions.includes('draw_up_year_plan') && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('calendar.year.draw_up')}
        </Button>
      )}
      {isAsking && <DrawUp plan={plan} year={year} close={() => setAsking(false)} />}
    </li>
  );
}

export function DrawnUp({ year }: { year: number }) {
  const { data } = useRead(['year_plans', year], () => listYearPlans({ query: { year } }), [
    'year_plans',
  ]);
  if (!data || data.items.length === 0) return null;
  return (
    <ul className="panel panel-body plain-list year-drawn-up">
      {data.items.map((each) => (
        <PlanLine key={each.pack} plan={each} year={year} />
      ))}
    </ul>
  );
}
