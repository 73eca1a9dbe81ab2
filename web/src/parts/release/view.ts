// One release as the server shows it, and what is counted on it.
import type { ListApprovalsAnswer, ReadReleaseAnswer } from '../../api/generated/client';

export type View = ReadReleaseAnswer;
export type Release = View['release'];
export type Seat = View['seats'][number];
export type Missing = View['missing'][number];
export type Approval = ListApprovalsAnswer['items'][number];
export type Clearance = ListApprovalsAnswer['clearances'][number];

export const signedSeats = ({ seats }: View) => seats.filter((each) => each.state === 'signed');
export const waitingSeats = ({ seats }: View) => seats.filter((each) => each.state === 'waiting');
export const isSigning = ({ tasks }: View) => tasks.some((each) => each.kind === 'sign');
