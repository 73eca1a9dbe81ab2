// What a task delivers.
import type { TaskSeen } from './TaskPage';

// Beside the form above, which is one of the deliverables and is not said twice.
export const toDeliver = (seen: TaskSeen) =>
  seen.deliverables.filter((each) => each.id !== seen.line.form);
