// Every site of a release: tiles count them by stage and result and filter the list below, which
// says what each waits for, with whom, and since when. Filter and search stand in the address.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { listReleaseSites, type ListReleaseSitesAnswer } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { Link } from '../../parts/address/Link';
import '../../parts/list/list.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { releaseTones } from '../../parts/state/ReleaseState';
import { Sign, type Tone } from '../../parts/state/Sign';
import { StateWord } from '../../parts/state/StateChip';
import '../../parts/state/tiles.css';
import { glyphs, siteTones } from '../../parts/state/tones';
import { Since } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { TabShown } from './ReleasePage';
import { useLogins } from '../../parts/people/useLogins';
import { follows } from './useRelease';
import '../../parts/release/lines.css';

export type SiteLine = ListReleaseSitesAnswer['items'][number];

const many = 12; // sites that a list alone no longer shows at a glance

const keyOf = (line: SiteLine) => line.result ?? line.stage;
const toneOf = (line: SiteLine): Tone =>
  line.result ? siteTones[line.result] : line.open_faults > 0 ? 'fail' : releaseTones[line.state];

function useSiteStage() {
  const { t } = useTranslation();
  const said = useSaid();
  return (line: SiteLine) =>
    line.result ? t(`sites.result.${line.result}`) : said(line.stage_name) || line.stage;
}

export function SitesTab({ view }: TabShown) {
  const { t } = useTranslation();
  const said = useSaid();
  const release = view.release.id ?? '';
  const [asked] = useAsked();
  const read = useRead(
    ['release', release, 'sites'],
    () => listReleaseSites({ path: { release } }),
    follows(release),
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items } = read.data;
  const only = asked.get('stage') ?? '';
  const text = (asked.get('q') ?? '').toLowerCase();
  const shown = items.filter(
    (each) =>
      (only === '' || keyOf(each) === only) &&
      `${said(each.name)} ${each.unit}`.toLowerCase().includes(text),
  );
  return (
    <section className="panel" aria-label={t('sites.title')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('sites.title')} <span className="release-count">{items.length}</span>
        </h2>
      </div>
      <div className="panel-body">
        {items.length === 0 && <p className="plain-note">{t('sites.none')}</p>}
        {items.length > 1 && <Filters items={items} order={view.stages.map((each) => each.id)} />}
        {shown.length > many && <Tiles lines={shown} />}
        {items.length > 0 && shown.length === 0 && <p role="status">{t('sites.none_fits')}</p>}
      </div>
      {shown.length > 0 && <Lines lines={shown} />}
    </section>
  );
}

// One tile for each stage that a site is in, in the order of the process, then the results.
function Filters({ items, order }: { items: readonly SiteLine[]; order: readonly string[] }) {
  const { t } = useTranslation();
  const [asked, change] = useAsked();
  const only = asked.get('stage') ?? '';
  const place = (line: SiteLine) =>
    line.result ? 2 * order.length : (order.indexOf(line.stage) + order.length) % order.length;
  const ordered = items.toSorted((one, other) => place(one) - place(other));
  const keys = [...new Set(ordered.map(keyOf))];
  return (
    <div className="site-filters not-on-paper">
      <div className="site-tiles" role="group" aria-label={t('sites.filter')}>
        {keys.map((key) => (
          <StageTile
            key={key}
            lines={items.filter((each) => keyOf(each) === key)}
            isChosen={only === key}
            choose={() => change({ stage: only === key ? '' : key })}
          />
        ))}
      </div>
      <Input.Search
        allowClear
        className="list-search"
        aria-label={t('sites.search')}
        placeholder={t('sites.search')}
        defaultValue={asked.get('q') ?? ''}
        onChange={(event) => change({ q: event.target.value })}
      />
    </div>
  );
}

interface StageShown {
  lines: readonly SiteLine[];
  isChosen: boolean;
  choose: () => void;
}

function StageTile({ lines, isChosen, choose }: StageShown) {
  const nameOf = useSiteStage();
  const worst = lines.find((each) => each.open_faults > 0) ?? lines[0];
  if (!worst) return null;
  return (
    <button type="button" className="site-tile" aria-pressed={isChosen} onClick={choose}>
      <span className="site-tile-count">
        <Sign tone={toneOf(worst)} />
        {lines.length}
      </span>
      {nameOf(worst)}
    </button>
  );
}

function Tiles({ lines }: { lines: readonly SiteLine[] }) {
  const said = useSaid();
  const nameOf = useSiteStage();
  return (
    <ul className="tiles tiles-dense site-map">
      {lines.map((line) => {
        const words = `${said(line.name) || line.unit} · ${nameOf(line)}`;
        return (
          <li key={line.id}>
            <Link
              to={`/sites/${line.id}`}
              className={`tile tile-${toneOf(line)}`}
              title={words}
              aria-label={words}
            >
              {glyphs[toneOf(line)]}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Lines({ lines }: { lines: readonly SiteLine[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const titles = (['name', 'stage', 'waits', 'since'] as const).map((each) =>
    t(`sites.column.${each}`),
  );
  return (
    <table className="list-table">
      <thead>
        <tr>
          {titles.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <Link to={`/sites/${line.id}`} className="list-name">
                {said(line.name) || line.unit}
              </Link>
            </td>
            <td data-title={titles[1]}>
              <SiteState line={line} />
            </td>
            <td data-title={titles[2]}>
              <WaitsFor line={line} />
            </td>
            <td data-title={titles[3]}>
              {line.result ? <Time at={line.since} /> : <Since at={line.since} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SiteState({ line }: { line: SiteLine }) {
  const { t } = useTranslation();
  const nameOf = useSiteStage();
  const tone = line.result ? siteTones[line.result] : releaseTones[line.state];
  return (
    <span className="site-state">
      <StateWord tone={tone}>{nameOf(line)}</StateWord>
      {line.open_faults > 0 && (
        <StateWord tone="fail">{t('sites.faults_open', { count: line.open_faults })}</StateWord>
      )}
    </span>
  );
}

function WaitsFor({ line }: { line: SiteLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameOf = useLogins();
  return (
    <span className="site-waits">
      {line.end_reason}
      {line.waits_for.map((task) => (
        <span key={task.id}>
          {said(task.name)}{' '}
          <span className="plain-note">{task.people.map(nameOf).join(t('release.and'))}</span>
        </span>
      ))}
      {!line.end_reason && line.waits_for.length === 0 && '—'}
    </span>
  );
}
