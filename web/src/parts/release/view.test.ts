import { expect, test } from 'vitest';
import { panelSeats, signedSeats, type View } from './view';

const seat = (panel: string, step: string, state: string) => ({ panel, step, state });
const task = (kind: string, step: string) => ({ kind, step });

const view = {
  seats: [
    seat('review', 'department', 'signed'),
    seat('countersign', 'operations', 'signed'),
    seat('countersign', 'business', 'waiting'),
    seat('approval', 'go_live', 'waiting'),
  ],
  tasks: [task('sign', 'business'), task('fill', 'go_live')],
} as unknown as View;

test('only the panel that signs now is counted', () => {
  expect(panelSeats(view).map((each) => each.step)).toEqual(['operations', 'business']);
  expect(signedSeats(view).map((each) => each.step)).toEqual(['operations']);
});

test('nobody signs: nothing is counted', () => {
  expect(panelSeats({ ...view, tasks: [] })).toEqual([]);
});
