// An instant in a line of text; its full form with the zone is a title away.
import { useTimes } from './useTimes';

export function Time({ at, full = false }: { at: string; full?: boolean }) {
  const times = useTimes();
  return (
    <time dateTime={at} title={times.full(at)}>
      {full ? times.full(at) : times.at(at)}
    </time>
  );
}
