// Every site of a release: tiles count them by stage and result and filter the list below, which
// says what each waits for, with whom, and since when.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listReleaseSites, type ListReleaseSitesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { siteTones } from '../../parts/state/tones';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { TabShown } from './ReleasePage';
import { follows } from './useRelease';
import '../../parts/release/lines.css';

export type SiteLine = ListReleaseSitesAnswer['items'][number];

const keyOf = (line: SiteLine) => line.result ?? line.stage;

export function SitesTab({ view }: TabShown) {
  const { t } = useTranslation();
  const said = useSaid();
  const release = view.release.id ?? '';
  const [only, setOnly] = useState('');
  const read = useRead(
    ['release', release, 'sites'],
    () => listReleaseSites({ path: { release } }),
    follows(release),
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items, by_stage, by_result } = read.data;
  const nameOf = (stage: string) => {
    const line = items.find((each) => each.stage === stage);
    return line ? said(line.stage_name) : stage;
  };
  const tiles = [
    ...Object.entries(by_stage).map(([key, count]) => ({ key, count, name: nameOf(key) })),
    ...Object.entries(by_result).map(([key, count]) => ({
      key,
      count,
      name: t(`sites.result.${key as NonNullable<SiteLine['result']>}`),
    })),
  ];
  const shown = only ? items.filter((each) => keyOf(each) === only) : items;
  return (
    <section className="panel" aria-label={t('sites.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('sites.title')}</h2>
      </div>
      <div className="panel-body">
        {items.length === 0 && <p className="plain-note">{t('sites.none')}</p>}
        <div className="site-tiles not-on-paper" role="group" aria-label={t('sites.filter')}>
          {tiles.map(({ key, count, name }) => (
            <button
              key={key}
              type="button"
              className="site-tile"
              aria-pressed={only === key}
              onClick={() => setOnly(only === key ? '' : key)}
            >
              <span className="site-tile-count">{count}</span>
              {name}
            </button>
          ))}
        </div>
        <ul className="plain-list">
          {shown.map((line) => (
            <li key={line.id} className="site-line">
              <Link to={`/sites/${line.id}`} className="site-name">
                {said(line.name) || line.unit}
              </Link>
              <SiteState line={line} />
              <WaitsFor line={line} />
              <Time at={line.since} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function SiteState({ line }: { line: SiteLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <span className="site-state">
      <StateWord tone={line.result ? siteTones[line.result] : 'wait'}>
        {line.result ? t(`sites.result.${line.result}`) : said(line.stage_name) || line.stage}
      </StateWord>
      {line.open_faults > 0 && (
        <StateWord tone="fail">{t('sites.faults_open', { count: line.open_faults })}</StateWord>
      )}
    </span>
  );
}

function WaitsFor({ line }: { line: SiteLine }) {
  const said = useSaid();
  return (
    <span className="site-waits">
      {line.end_reason}
      {line.waits_for.map((task) => (
        <span key={task.id}>
          {said(task.name)} {task.people.join('、')}
        </span>
      ))}
    </span>
  );
}
