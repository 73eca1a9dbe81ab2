// Approved changes, which a release can carry; the newest first.
import { listChanges } from '../../api/generated/client';
import { useRead } from '../../parts/read';

async function read() {
  const found = await listChanges({ query: { state: 'approved', limit: 200 } });
  return found.items.map((each) => each.change);
}

export const useApproved = () => useRead(['changes', 'approved'], read, ['changes']);
