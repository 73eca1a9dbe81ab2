// What is read anew when a hold is placed or lifted.
import type { ListReleaseHoldsAnswer } from '../../api/generated/client';

export type HoldLine = ListReleaseHoldsAnswer['items'][number];
export const holdTouches = ['legal_holds', 'retention_runs'];
