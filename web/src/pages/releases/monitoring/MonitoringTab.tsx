// Everything that is watched while the release is carried out, the decision on a rollback first.
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { Waiting } from '../../../parts/Waiting';
import type { TabShown } from '../ReleasePage';
import { AnomaliesPanel } from './AnomaliesPanel';
import { ControlPointsPanel } from './ControlPointsPanel';
import { DecisionPanel } from './DecisionPanel';
import './monitoring.css';
import { ProgressPanel } from './ProgressPanel';
import { RelationsPanel } from './RelationsPanel';
import { SeenPanel } from './SeenPanel';
import { SeriesPanel } from './SeriesPanel';
import { TriggersPanel } from './TriggersPanel';
import { useMonitoring } from './useMonitoring';

export function MonitoringTab({ view }: TabShown) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useMonitoring(release);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  return (
    <div className="watched" aria-label={t('watched.title')}>
      <DecisionPanel release={release} watched={data} />
      <AnomaliesPanel anomalies={data.anomalies} />
      <SeenPanel release={release} watched={data} />
      <SeriesPanel series={data.series} />
      <TriggersPanel watched={data} />
      <ProgressPanel progress={data.progress} />
      <ControlPointsPanel release={release} />
      <RelationsPanel release={release} />
    </div>
  );
}
