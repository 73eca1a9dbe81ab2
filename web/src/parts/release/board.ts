// The countersign board as the server shows it.
import type { ReadBoardAnswer } from '../../api/generated/client';

export type BoardSeat = ReadBoardAnswer['items'][number];

export const isWaiting = (seat: BoardSeat) => seat.state === 'waiting';
