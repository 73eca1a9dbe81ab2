// What is watched of a release, kept current; named kinds fall back to their own name.
import {
  listControlPoints,
  listReleaseClocks,
  readMonitoring,
  readRelations,
  type ListControlPointsAnswer,
  type ReadMonitoringAnswer,
} from '../../../api/generated/client';
import { useRead } from '../../../parts/read';
import { follows } from '../useRelease';

export type Watched = ReadMonitoringAnswer;
export type Series = Watched['series'][number];
export type DecisionLine = Watched['decisions'][number];
export type ControlPoint = ListControlPointsAnswer['items'][number];

export const triggerKinds = ['function', 'performance', 'data', 'complaints'] as const;
export type TriggerKind = (typeof triggerKinds)[number];

export function useMonitoring(release: string) {
  const read = () => readMonitoring({ path: { release } });
  return useRead(['release', release, 'monitoring'], read, follows(release));
}

export function useReleaseClocks(release: string) {
  const read = async () => (await listReleaseClocks({ path: { release } })).items;
  return useRead(['release', release, 'clocks'], read, follows(release));
}

export function useControlPoints(release: string) {
  const read = async () => (await listControlPoints({ path: { release } })).items;
  return useRead(['release', release, 'control-points'], read, follows(release));
}

export function useRelations(release: string) {
  const read = () => readRelations({ path: { release } });
  return useRead(['release', release, 'relations'], read, [...follows(release), 'changes']);
}
