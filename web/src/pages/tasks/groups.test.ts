import { expect, test } from 'vitest';
import type { TaskLine } from '../../parts/useMyTasks';
import { grouped } from './groups';

const times = {
  isPast: (at: string) => at < '2026-11-24T06',
  isToday: (at: string) => at.startsWith('2026-11-24'),
};

function task(id: string, due?: string): TaskLine {
  return { id, since: '2026-11-20T00:00:00Z', ...(due && { due }) } as TaskLine;
}

test('what is overdue stands first, what has no limit last', () => {
  const groups = grouped(
    [
      task('free'),
      task('tomorrow', '2026-11-25T00:00:00Z'),
      task('evening', '2026-11-24T10:00:00Z'),
      task('noon', '2026-11-24T08:00:00Z'),
      task('late', '2026-11-23T10:00:00Z'),
      task('this morning', '2026-11-24T01:00:00Z'),
    ],
    times,
  );
  expect(groups.map((each) => [each.urgency, each.tone, each.tasks.map(({ id }) => id)])).toEqual([
    ['overdue', 'fail', ['late', 'this morning']],
    ['today', 'need', ['noon', 'evening']],
    ['later', 'wait', ['tomorrow', 'free']],
  ]);
});

test('a group of nothing is no group', () => {
  expect(grouped([], times)).toEqual([]);
});
