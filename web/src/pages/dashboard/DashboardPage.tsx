// The board (看板): what is under way, late or blocked, what comes, and how the process does
// against its targets. What is asked stands in the address.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listPacks, readIndicators, readUnderWay } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { saveCsv } from '../../parts/list/csv';
import '../../parts/list/list.css';
import { useNumbers } from '../../parts/numbers';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { serverNow } from '../../parts/time/clock';
import { useMyTasks } from '../../parts/useMyTasks';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { WindowsCard, WorkCard } from './ComingCards';
import './dashboard.css';
import { OwnIndicators } from './DefineIndicator';
import {
  periodsFrom,
  targetText,
  verdictOf,
  type Line,
  type Slice,
} from '../../parts/figures/figures';
import { IndicatorTiles } from './IndicatorTiles';
import { ReportsCard } from './ReportsCard';
import { TrendChart } from './TrendChart';
import { NamedCard, StatesCard } from './UnderWayCard';

const quarters = 8;
const given = (asked: Record<string, string>) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value));

interface Choice {
  name: string;
  label: string;
  none: string;
  choices: readonly { value: string; label: string }[];
}

function Choose({ name, label, none, choices }: Choice) {
  const [address, change] = useAsked();
  return (
    <label className="list-filter">
      <span>{label}</span>
      <select
        className="choice"
        value={address.get(name) ?? ''}
        onChange={(event) => change({ [name]: event.target.value })}
      >
        <option value="">{none}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Filters() {
  const { t } = useTranslation();
  const said = useSaid();
  const { things: systems } = useThings('system');
  const packs = useRead(['packs'], listPacks, ['pack_versions']).data?.items ?? [];
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const periods = periodsFrom(today, quarters).slice(1);
  const years = [...new Set(periods.map((each) => each.slice(0, 4)))];
  return (
    <div className="list-bar">
      <Choose
        name="pack"
        label={t('releases.pack')}
        none={t('dashboard.all_packs')}
        choices={packs.map((each) => ({ value: each.pack, label: said(each.name) }))}
      />
      <Choose
        name="system"
        label={t('releases.system')}
        none={t('dashboard.all_systems')}
        choices={systems.map((each) => ({ value: each.value, label: each.name }))}
      />
      <Choose
        name="period"
        label={t('dashboard.period')}
        none={t('dashboard.now')}
        choices={[...periods, ...years].map((each) => ({ value: each, label: each }))}
      />
    </div>
  );
}

function ExportFigures({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const plain = (value: number) => String(value);
  const row = (line: Line) => [
    said(line.name),
    line.period,
    line.value === undefined || line.value === null ? t('dashboard.no_value') : String(line.value),
    String(line.numerator),
    line.unit === 'number' ? '' : String(line.denominator),
    targetText(line, plain),
    t(`dashboard.verdict.${verdictOf(line)}`),
  ];
  const heads = (
    ['indicator', 'period', 'value', 'over', 'under', 'target', 'verdict'] as const
  ).map((each) => t(`dashboard.column.${each}`));
  return (
    <Button onClick={() => saveCsv('indicators', [heads, ...lines.map(row)])}>
      {t('list.export')}
    </Button>
  );
}

function Strip({ counts }: { counts: readonly (readonly [string, number, string])[] }) {
  const write = useNumbers();
  return (
    <ul className="board-strip">
      {counts.map(([label, count, tone]) => (
        <li key={label} className={count > 0 ? tone : undefined}>
          <span>{label}</span>
          <b>{write(count)}</b>
        </li>
      ))}
    </ul>
  );
}

function UnderWay({ slice }: { slice: Slice }) {
  const { t } = useTranslation();
  const read = () => readUnderWay({ query: given({ ...slice }) });
  const { data, problem, isPending } = useRead(['under-way', slice], read, ['releases']);
  const mine = useMyTasks().data?.length ?? 0;
  if (problem) return <ProblemNotice problem={problem} />;
  if (isPending || !data) return <Waiting />;
  return (
    <>
      <Strip
        counts={[
          [t('dashboard.open'), data.open, ''],
          [t('dashboard.late'), data.late, 'tone-fail'],
          [t('dashboard.blocked'), data.blocked, 'tone-need'],
          [t('dashboard.work'), mine, ''],
        ]}
      />
      <div className="board-grid">
        <StatesCard data={data} slice={slice} />
        <div className="board-column">
          <NamedCard
            id="board-late"
            title={t('dashboard.late_ones')}
            none={t('dashboard.none_late')}
            lines={data.late_ones}
          />
          <NamedCard
            id="board-blocked"
            title={t('dashboard.blocked_ones')}
            none={t('dashboard.none_blocked')}
            lines={data.blocked_ones}
          />
        </div>
        <div className="board-column">
          <WindowsCard />
          <WorkCard />
        </div>
      </div>
    </>
  );
}

export function DashboardPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const [address] = useAsked();
  const slice = { pack: address.get('pack') ?? '', system: address.get('system') ?? '' };
  const asked = given({ ...slice, period: address.get('period') ?? '' });
  const read = () => readIndicators({ query: asked });
  const follows = ['outcomes', 'indicators', 'trainings'];
  const { data, problem, isPending } = useRead(['indicators', asked], read, follows);
  const rate = data?.items.find((each) => each.code === 'success_rate');
  return (
    <>
      <PageHead title={t('nav.dashboard')} acts={data && <ExportFigures lines={data.items} />} />
      <Filters />
      <UnderWay slice={slice} />
      {problem && <ProblemNotice problem={problem} />}
      {isPending && !problem && <Waiting />}
      <div className="board-pair">
        {rate && (
          <section className="board-card" aria-labelledby="board-trend">
            <h2 id="board-trend">{t('dashboard.trend', { name: said(rate.name) })}</h2>
            <TrendChart line={rate} title={said(rate.name)} />
          </section>
        )}
        <ReportsCard />
      </div>
      {data && (
        <section aria-labelledby="board-figures">
          <h2 id="board-figures" className="board-title">
            {t('dashboard.indicators')}
          </h2>
          <IndicatorTiles lines={data.items} slice={slice} />
          {data.actions.includes('define_indicator') && (
            <OwnIndicators own={data.own} counts={data.counts} />
          )}
        </section>
      )}
    </>
  );
}
