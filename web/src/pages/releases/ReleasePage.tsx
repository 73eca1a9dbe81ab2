// One release. The first screenful says where it stands, who holds it, what is due, what blocks it
// and what can be done; the rest is a tab away, each with an address of its own.
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Waiting } from '../../parts/Waiting';
import { IncidentBanner } from './IncidentBanner';
import { MissingCard } from './MissingCard';
import { NowCard } from './NowCard';
import { OverviewTab } from './OverviewTab';
import './release.css';
import { ReleaseHead } from './ReleaseHead';
import { StageLine } from '../../parts/release/StageLine';
import { useIncidents } from './useIncidents';
import { useRelease } from './useRelease';
import { isOpen } from '../../parts/release/incident';
import type { View } from '../../parts/release/view';
import { WhenCard } from './WhenCard';

export interface TabShown {
  view: View;
}

const tabs: Record<string, ComponentType<TabShown>> = {
  overview: OverviewTab,
  records: lazy(async () => ({ default: (await import('./RecordsTab')).RecordsTab })),
  documents: lazy(async () => ({ default: (await import('./DocumentsTab')).DocumentsTab })),
  approvals: lazy(async () => ({ default: (await import('./ApprovalsTab')).ApprovalsTab })),
  diagram: lazy(async () => ({ default: (await import('./DiagramTab')).DiagramTab })),
  deployment: lazy(async () => ({ default: (await import('./DeploymentTab')).DeploymentTab })),
  monitoring: lazy(async () => ({
    default: (await import('./monitoring/MonitoringTab')).MonitoringTab,
  })),
  sites: lazy(async () => ({ default: (await import('./SitesTab')).SitesTab })),
  work: lazy(async () => ({ default: (await import('./beside/WorkTab')).WorkTab })),
  trainings: lazy(async () => ({
    default: (await import('./beside/TrainingsTab')).TrainingsTab,
  })),
  notices: lazy(async () => ({ default: (await import('./beside/NoticesTab')).NoticesTab })),
  timeline: lazy(async () => ({ default: (await import('./TimelineTab')).TimelineTab })),
  team: lazy(async () => ({ default: (await import('./team/TeamTab')).TeamTab })),
  trace: lazy(async () => ({ default: (await import('./TraceTab')).TraceTab })),
  evidence: lazy(async () => ({ default: (await import('./EvidenceTab')).EvidenceTab })),
  incidents: lazy(async () => ({ default: (await import('./IncidentsTab')).IncidentsTab })),
};

const names = [
  'overview',
  'records',
  'documents',
  'approvals',
  'diagram',
  'deployment',
  'monitoring',
  'sites',
  'work',
  'team',
  'trainings',
  'notices',
  'timeline',
  'trace',
  'evidence',
  'incidents',
] as const;

// The console is read across a room, an incident beside a rack, a rollback is decided in minutes:
// each has the first screenful.
const alone = ['deployment', 'incidents', 'monitoring'];

export function ReleasePage({ release, tab = 'overview' }: { release: string; tab?: string }) {
  const { data, problem, refetch } = useRelease(release);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const Tab = tabs[tab] ?? OverviewTab;
  const isOverview = Tab === OverviewTab;
  return (
    <div className="release">
      <ReleaseHead view={data} />
      {tab !== 'incidents' && <IncidentBanner release={release} />}
      <StageLine view={data} />
      {!alone.includes(tab) && (
        <div className={`release-cards not-on-paper ${isOverview ? '' : 'release-cards-beside'}`}>
          <NowCard view={data} />
          <MissingCard view={data} />
          <WhenCard view={data} />
        </div>
      )}
      <Tabs view={data} current={tab in tabs ? tab : 'overview'} />
      <Suspense fallback={<Waiting />}>
        <Tab view={data} />
      </Suspense>
    </div>
  );
}

function Tabs({ view, current }: { view: View; current: string }) {
  const { t } = useTranslation();
  const { release, records } = view;
  const complete = records.filter((each) => each.complete_revision > 0).length;
  const counts: Record<string, string> = {
    records: `${complete} / ${records.length}`,
    approvals: release.round > 1 ? t('release.round', { round: release.round }) : '',
    work: release.faults.length > 0 ? String(release.faults.length) : '',
    deployment: release.attempts > 0 ? String(release.attempts) : '',
  };
  const incidents = useIncidents(release.id ?? '').data ?? [];
  const open = incidents.filter(isOpen).length;
  if (open > 0) counts.incidents = String(open);
  // Most releases never stand still: the tab is there for those that did.
  const shown = names.filter(
    (each) =>
      (each !== 'incidents' || incidents.length > 0 || current === each) &&
      (each !== 'sites' || 'release.sites' in release.facts || current === each),
  );
  const base = `/releases/${release.id}`;
  const line = useRef<HTMLElement>(null);
  // The chosen tab is in sight, however narrow the line is.
  useEffect(() => {
    const chosen = line.current?.querySelector<HTMLElement>('[aria-current]');
    if (chosen) line.current?.scrollTo({ left: chosen.offsetLeft - 48 });
  }, [current]);
  return (
    <nav ref={line} className="release-tabs not-on-paper" aria-label={t('release.tabs')}>
      {shown.map((name) => (
        <Link
          key={name}
          to={name === 'overview' ? base : `${base}/${name}`}
          keepPlace
          className="release-tab"
          aria-current={name === current ? 'page' : undefined}
        >
          {t(`release.tab.${name}`)}
          {counts[name] && <span className="release-tab-count">{counts[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}
