// What the address of the search asks for: words, place and time; `kind` is apart.
import { useAsked } from '../../parts/address/address';
import { kinds, type Kind } from './found';

export interface Conditions {
  text: string;
  unit?: string;
  system?: string;
  from?: string;
  before?: string;
}

const dayMs = 86_400_000;

// The first moment of a day as people here count it, or of the day behind it.
function momentOf(day: string | null, isEnd: boolean): string | undefined {
  if (!day) return undefined;
  const midnight = new Date(`${day}T00:00:00`);
  if (Number.isNaN(midnight.getTime())) return undefined;
  return new Date(midnight.getTime() + (isEnd ? dayMs : 0)).toISOString();
}

export function useConditions(): { asked: Conditions; kind: Kind | undefined } {
  const [address] = useAsked();
  const unit = address.get('unit');
  const system = address.get('system');
  const from = momentOf(address.get('from'), false);
  const before = momentOf(address.get('to'), true);
  const asked: Conditions = {
    text: address.get('text')?.trim() ?? '',
    ...(unit && { unit }),
    ...(system && { system }),
    ...(from && { from }),
    ...(before && { before }),
  };
  return { asked, kind: kinds.find((each) => each === address.get('kind')) };
}
