// The countersign board as the server shows it.
import type { ReadBoardAnswer } from '../../api/generated/client';

export type BoardSeat = ReadBoardAnswer['items'][number];

export const isWaiting = (seat: BoardSeat) => seat.state === 'waiting';
// Where one step is asked of several departments, a seat says for which of them it speaks.
export const speaksForUnit = (seat: BoardSeat, all: readonly BoardSeat[]) =>
  all.some((each) => each.id !== seat.id && each.step === seat.step);
