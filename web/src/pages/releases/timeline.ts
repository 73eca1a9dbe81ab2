// The journal of a release as lines that a person reads; what the machinery notes beside is left
// out unless asked for.
import type { ReadTimelineAnswer } from '../../api/generated/client';

export type Entry = ReadTimelineAnswer['items'][number];

export const kinds = {
  tasks: ['task.', 'seat.asked_again', 'seat.vacated'],
  approvals: ['approval.', 'clearance.'],
  words: ['release.commented'],
  records: ['record.', 'document.'],
  deployment: ['deployment.', 'site.', 'distribution.', 'observation.', 'rollback_decision.'],
  trainings: ['training.'],
  release: [
    'release.',
    'ci.',
    'system.',
    'appointment.',
    'formal_version.',
    'handover.',
    'overlap.',
    'change.taken_up',
    'change.let_go',
    'change.release_ended',
    'knowledge.',
    'problem.',
    'team.',
    'reservation.',
    'legal_hold.',
  ],
  refused: ['refused'],
  notices: ['notice.'],
} as const;

export type Kind = keyof typeof kinds;

const machinery = [
  'process.',
  'seat.frozen',
  'seat.signed',
  'seat.dropped',
  'deployment.output_taken',
  'release.content_bound',
  'release.resigning_changed',
  'notice.',
];

export const isMachinery = ({ type }: Entry) => machinery.some((each) => type.startsWith(each));

export const isOf = ({ type }: Entry, kind: Kind) =>
  kinds[kind].some((each) => type.startsWith(each));

export interface Payload {
  name?: { zh: string; en: string } | string;
  title?: string;
  number?: string;
  verdict?: string;
  opinion?: string;
  kind?: string;
  revision?: number;
  state?: string;
  stage?: string;
  step?: string | { what?: string };
  index?: number;
  back?: boolean;
  why?: string;
  end_state?: 'closed' | 'rolled_back' | 'refused' | 'cancelled' | 'partly_successful';
  roles?: string[];
  people?: string[];
  round?: number;
  from?: string;
  installed_version?: string;
  to_version?: string;
  version?: string;
  code?: string;
  act?: string;
  sections?: Record<string, string> | string[];
  to?: string;
  text?: string;
  severity?: string;
  audience?: string;
  mentions?: string[];
  changes?: string[];
  because?: string;
  fault?: { symptom: string; severity: string };
  cause?: { trigger: 'function' | 'performance' | 'data' | 'complaints'; text: string };
  choice?: 'roll_back' | 'continue';
  result?: 'succeeded' | 'rolled_back' | 'given_up';
  place?: string;
  stream?: 'progress' | 'performance' | 'log' | 'feedback';
  indicator?: string;
  value?: number;
  file?: { file_name: string };
  role?: string;
  person?: string;
}

export const payloadOf = (entry: Entry): Payload =>
  typeof entry.payload === 'object' && entry.payload !== null ? (entry.payload as Payload) : {};
