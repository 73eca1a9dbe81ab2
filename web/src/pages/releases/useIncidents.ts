// Where the process of a release stands still, the resolved ones too.
import { listReleaseIncidents } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { follows } from './useRelease';

export function useIncidents(release: string) {
  const read = async () => (await listReleaseIncidents({ path: { release } })).items;
  return useRead(['release', release, 'incidents'], read, follows(release));
}
