// Improvement of a process: its register and plan, evaluations, reviews, summaries for managers,
// and how all that is arranged.
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../parts/address/address';
import '../../parts/list/list.css';
import { PageHead } from '../../parts/page/PageHead';
import '../../parts/page/tabs.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSession } from '../../parts/useSession';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ArrangementTab } from './ArrangementTab';
import { EvaluationsTab } from './EvaluationsTab';
import './improvement.css';
import { MyDuties } from '../../parts/duties/MyDuties';
import { useProcesses } from './processes';
import { RegisterTab } from './RegisterTab';
import { ReviewsTab } from './ReviewsTab';
import { SummariesTab } from './SummariesTab';

const tabs = ['register', 'plan', 'evaluations', 'reviews', 'summaries', 'arrangement'] as const;
type Tab = (typeof tabs)[number];

function ProcessOf({ pack }: { pack: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [, change] = useAsked();
  const { inForce } = useProcesses();
  return (
    <label className="list-filter">
      <span>{t('improvement.process')}</span>
      <select
        className="choice"
        value={pack}
        onChange={(event) => change({ pack: event.target.value })}
      >
        {inForce.map((each) => (
          <option key={each.pack} value={each.pack}>
            {said(each.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Shown({ tab, pack }: { tab: Tab; pack: string }) {
  if (tab === 'evaluations') return <EvaluationsTab pack={pack} />;
  if (tab === 'reviews') return <ReviewsTab pack={pack} />;
  if (tab === 'summaries') return <SummariesTab pack={pack} />;
  if (tab === 'arrangement') return <ArrangementTab key={pack} pack={pack} />;
  return <RegisterTab pack={pack} plan={tab === 'plan'} />;
}

export function ImprovementPage() {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const may = useSession().data?.permissions ?? [];
  const { pack, problem, isThere } = useProcesses();
  const mine = tabs.filter(
    (each) => !['evaluations', 'summaries'].includes(each) || may.includes('read_figures'),
  );
  const tab = mine.find((each) => each === address.get('tab')) ?? 'register';
  return (
    <>
      <PageHead title={t('nav.improvement')} acts={<ProcessOf pack={pack} />} />
      {tab === 'register' && <MyDuties />}
      <div className="tabs" role="group" aria-label={t('nav.improvement')}>
        {mine.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={tab === each}
            onClick={() => change({ tab: each })}
          >
            {t(`improvement.tab.${each}`)}
          </button>
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {isThere && pack ? <Shown tab={tab} pack={pack} /> : !problem && <Waiting />}
    </>
  );
}
