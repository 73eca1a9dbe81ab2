// One release and what belongs to it, kept current.
import { listApprovals, listDeployments, readRelease } from '../../api/generated/client';
import { useRead } from '../../parts/read';

export const follows = (release: string) => [`release:${release}`];

export function useRelease(release: string) {
  const read = () => readRelease({ path: { release } });
  return useRead(['release', release], read, [...follows(release), 'watches']);
}

export function useApprovals(release: string) {
  const read = () => listApprovals({ path: { release } });
  return useRead(['release', release, 'approvals'], read, follows(release));
}

export function useDeployments(release: string) {
  const read = async () => (await listDeployments({ path: { release } })).items;
  return useRead(['release', release, 'deployments'], read, follows(release));
}
