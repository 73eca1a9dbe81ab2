// One record of a release as it stands now, with its schema.
import { readRecord } from '../../api/generated/client';
import { useRead } from '../read';

export function useRecord(release: string, kind: string) {
  const read = () => readRecord({ path: { release, kind } });
  return useRead(['release', release, 'record', kind], read, [`release:${release}`]);
}
