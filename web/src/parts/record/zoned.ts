// Moments of a form: written as the clock on the wall says in a zone, kept with the zone's offset.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(zone, made);
  return made;
}

// "2026-11-26T20:00:00" on the wall of that zone.
export function wallOf(instant: string, zone: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '' : formatIn(zone).format(ms).replace(' ', 'T');
}

function offsetMinutes(ms: number, zone: string): number {
  return Math.round((Date.parse(`${wallOf(new Date(ms).toISOString(), zone)}Z`) - ms) / 60_000);
}

// "2026-11-26T20:00:00+08:00". Where the clock is set forward, a time that does not exist moves on;
// where it is set back, the first of the two is meant. Seconds may be left out, as browsers do.
export function instantOf(given: string, zone: string): string {
  const wall = given.length === 'YYYY-MM-DDTHH:MM'.length ? `${given}:00` : given;
  const asUtc = Date.parse(`${wall}Z`);
  const before = offsetMinutes(asUtc - 86_400_000, zone);
  const after = offsetMinutes(asUtc + 86_400_000, zone);
  const fits = [before, after].find(
    (offset) => offsetMinutes(asUtc - offset * 60_000, zone) === offset,
  );
  const offset = fits ?? before;
  const real =
    fits === undefined ? wallOf(new Date(asUtc - before * 60_000).toISOString(), zone) : wall;
  return real + signed(fits === undefined ? after : offset);
}

function signed(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

// As people call it: 中国标准时间; as its place where the browser knows no name.
export const nameOfZone = (zone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts()
    .find((each) => each.type === 'timeZoneName')?.value ?? zone;
