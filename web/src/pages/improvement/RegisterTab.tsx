// The register of improvements, or of those the service improvement plan: state, measure, who and
// until when; what is overdue stands out.
import { useTranslation } from 'react-i18next';
import { listImprovements } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { saveCsv } from '../../parts/list/csv';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import { ImprovementTable } from './ImprovementTable';
import { ProposeForm } from './ProposeForm';
import { states, type ImprovementLine } from './words';

function useExport(lines: readonly ImprovementLine[]) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const heads = (
    ['number', 'title', 'state', 'measure', 'person', 'unit', 'due', 'in_charge'] as const
  ).map((each) => t(`improvement.column.${each}`));
  const row = (each: ImprovementLine) => [
    each.number,
    each.title,
    t(`improvement.state.${each.state}`),
    each.measure,
    each.person ? said(each.person.name) : '',
    each.unit ? said(each.unit.name) : '',
    each.due ? times.full(each.due) : '',
    each.in_charge.map((unit) => said(unit.name)).join(' '),
  ];
  return () => saveCsv('improvements', [heads, ...lines.map(row)]);
}

function Conditions({ plan }: { plan: boolean }) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  return (
    <div className="list-bar">
      <label className="list-filter">
        <span>{t('improvement.column.state')}</span>
        <select
          className="choice"
          value={address.get('state') ?? ''}
          onChange={(event) => change({ state: event.target.value })}
        >
          <option value="">{t('list.all')}</option>
          {states
            .filter((each) => !plan || (each !== 'proposed' && each !== 'refused'))
            .map((each) => (
              <option key={each} value={each}>
                {t(`improvement.state.${each}`)}
              </option>
            ))}
        </select>
      </label>
      <label className="list-filter">
        <input
          type="checkbox"
          checked={address.has('overdue')}
          onChange={(event) => change({ overdue: event.target.checked ? '1' : undefined })}
        />
        <span>{t('improvement.only_overdue')}</span>
      </label>
    </div>
  );
}

export function RegisterTab({ pack, plan }: { pack: string; plan: boolean }) {
  const { t } = useTranslation();
  const [address] = useAsked();
  const state = states.find((each) => each === address.get('state'));
  const query = {
    pack,
    limit: 200,
    ...(plan && { plan }),
    ...(state && { state }),
    ...(address.has('overdue') && { overdue: true }),
  };
  const read = useRead(['improvements', query], () => listImprovements({ query }), [
    'improvements',
    'improvement_arrangements',
  ]);
  const save = useExport(read.data?.items ?? []);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const indicator = address.get('indicator') ?? '';
  return (
    <ActPanel
      key={indicator}
      title={t(plan ? 'improvement.tab.plan' : 'improvement.tab.register')}
      count={read.data.items.length}
      act={t('improvement.propose')}
      isOffered={!plan && read.data.actions.includes('propose_improvement')}
      isOpenFirst={indicator !== ''}
      form={(close) => <ProposeForm pack={pack} source={{ indicator }} close={close} />}
    >
      <Conditions plan={plan} />
      <ImprovementTable
        lines={read.data.items}
        none={t(plan ? 'improvement.none_planned' : 'improvement.none')}
      />
      {read.data.items.length > 0 && (
        <p className="improvement-export">
          <button type="button" className="quiet" onClick={save}>
            {t('list.export')}
          </button>
        </p>
      )}
    </ActPanel>
  );
}
