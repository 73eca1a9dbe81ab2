// The states of a release that goes on, and of one that is over.

export const open = [
  'requested',
  'planning',
  'in_preparation',
  'in_review',
  'in_test',
  'in_approval',
  'in_countersign',
  'referred',
  'approved',
  'scheduled',
  'postponed',
  'deploying',
  'cut_over',
  'awaiting_confirmation',
  'rollback_decision',
  'rolling_back',
  'on_watch',
  'emergency_handling',
  'updating_configuration',
  'closing',
] as const;
export const over = ['closed', 'rolled_back', 'partly_successful', 'refused', 'cancelled'] as const;

// A condition of a list as the server takes it: one state, or all that go on, or all that are over.
export function statesAsked(state: string | null | undefined): string | undefined {
  const groups: Record<string, string> = { open: open.join(), over: over.join() };
  return state ? (groups[state] ?? state) : undefined;
}
