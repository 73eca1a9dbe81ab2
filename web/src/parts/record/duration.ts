// A length of time as a record holds it (ISO 8601) and as people say it: so many of one unit.

export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

export interface Span {
  count: number;
  unit: Unit;
}

const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

// What is written in one unit keeps it, anything else is said in the largest that leaves no rest.
export function spanOf(text: string): Span | null {
  const found = text.match(/^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/);
  if (!found) return null;
  const [days, hours, minutes] = found.slice(1).map((each) => (each ? Number(each) : 0));
  const given = { minutes: minutes ?? 0, hours: hours ?? 0, days: days ?? 0 };
  const own = units.filter((each) => given[each] > 0);
  if (own.length === 1 && own[0]) return { count: given[own[0]], unit: own[0] };
  const sum = units.reduce((all, each) => all + given[each] * minutesIn[each], 0);
  const unit = units.findLast((each) => sum % minutesIn[each] === 0) ?? 'minutes';
  return { count: sum / minutesIn[unit], unit };
}

const written: Record<Unit, (count: number) => string> = {
  minutes: (count) => `PT${count}M`,
  hours: (count) => `PT${count}H`,
  days: (count) => `P${count}D`,
};

export const textOfSpan = ({ count, unit }: Span): string => written[unit](count);
