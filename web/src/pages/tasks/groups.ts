// Tasks by urgency: overdue, due today, later; the earliest due first, those without a limit last.
import type { Tone } from '../../parts/state/Sign';
import type { Times } from '../../parts/time/useTimes';
import type { TaskLine } from '../../parts/useMyTasks';

export type Urgency = 'overdue' | 'today' | 'later';

export interface Group {
  urgency: Urgency;
  tone: Tone;
  tasks: TaskLine[];
}

const tones: Record<Urgency, Tone> = { overdue: 'fail', today: 'need', later: 'wait' };

export function grouped(
  tasks: readonly TaskLine[],
  times: Pick<Times, 'isPast' | 'isToday'>,
): Group[] {
  const found: Record<Urgency, TaskLine[]> = { overdue: [], today: [], later: [] };
  for (const task of tasks) {
    const { due } = task;
    const urgency =
      due && times.isPast(due) ? 'overdue' : due && times.isToday(due) ? 'today' : 'later';
    found[urgency].push(task);
  }
  const order = ({ due, since }: TaskLine) => `${due ?? '9999'} ${since}`;
  return (['overdue', 'today', 'later'] as const)
    .filter((urgency) => found[urgency].length > 0)
    .map((urgency) => ({
      urgency,
      tone: tones[urgency],
      tasks: found[urgency].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    }));
}
