// A refusal as the server words it (RFC 9457), or what kept its answer from arriving.

export interface Reason {
  code: string;
  field?: string; // JSON Pointer into what was sent
  detail?: string;
}

export interface Problem {
  status: number; // 0: no answer came
  code: string;
  title?: string;
  detail?: string;
  reasons?: Reason[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const offline: Problem = { status: 0, code: 'client.offline' };
export const unreadable: Problem = { status: 0, code: 'client.unreadable' };

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Problem).status === 'number' &&
    typeof (value as Problem).code === 'string'
  );
}

// The server's words for one field of a form: `/password` for `password`.
export function wordsOfField(problem: Problem | null, field: string): string[] {
  const reasons = problem?.reasons ?? [];
  return reasons
    .filter((each) => each.field === `/${field}`)
    .map((each) => each.detail ?? each.code);
}

// What is said on top of a form: everything that stands beside no field of it.
export function wordsOnTop(problem: Problem, fields: readonly string[]): string[] {
  const reasons = problem.reasons ?? [];
  const loose = reasons.filter((each) => !fields.some((field) => each.field === `/${field}`));
  if (reasons.length > 0 && loose.length === 0) return [];
  const said = [problem.detail ?? problem.title, ...loose.map((each) => each.detail)];
  return [...new Set(said.filter((words): words is string => Boolean(words)))];
}
