// The zone in which the person reads and writes times; its name stands beside what he writes.
import { useAbout } from '../useAbout';
import { useSession } from '../useSession';

export function useZone(): string {
  const session = useSession().data;
  const home = useAbout()?.zone;
  return session?.zone || home || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
