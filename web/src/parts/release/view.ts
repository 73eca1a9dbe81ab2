// One release as the server shows it, and what is counted on it.
import type { ListApprovalsAnswer, ReadReleaseAnswer } from '../../api/generated/client';

export type View = ReadReleaseAnswer;
export type Release = View['release'];
export type Seat = View['seats'][number];
export type Missing = View['missing'][number];
export type Approval = ListApprovalsAnswer['items'][number];
export type Clearance = ListApprovalsAnswer['clearances'][number];

// Seats of the panels that sign now: a countersigning counts its own, not what was signed before.
export function panelSeats({ seats, tasks }: View): Seat[] {
  const steps = new Set(tasks.filter((each) => each.kind === 'sign').map((each) => each.step));
  const panels = new Set(seats.filter((each) => steps.has(each.step)).map((each) => each.panel));
  return seats.filter((each) => panels.has(each.panel));
}
export const signedSeats = (view: View) =>
  panelSeats(view).filter((each) => each.state === 'signed');
export const isSigning = ({ tasks }: View) => tasks.some((each) => each.kind === 'sign');
