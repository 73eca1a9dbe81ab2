// The process of which one speaks: it stands in the address, otherwise the first in force.
import { listPacks } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { useRead } from '../../parts/read';

export function useProcesses() {
  const [address] = useAsked();
  const { data, problem } = useRead(['packs'], listPacks, ['pack_versions']);
  const inForce = (data?.items ?? []).filter((each) => each.number);
  const asked = address.get('pack');
  const recommended = inForce.find((each) => each.pack === 'standard') ?? inForce[0];
  return { inForce, problem, pack: asked ?? recommended?.pack ?? '', isThere: Boolean(data) };
}
