// The task as it stands with the answers given so far: some checks are asked, some papers owed only
// after another answer; which, the server says.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readTask } from '../../api/generated/client';
import type { Answers } from './Checks';
import type { TaskSeen } from './TaskPage';

export function useAsAnswered(seen: TaskSeen, answers: Answers): TaskSeen {
  const task = seen.task.id ?? '';
  const given = Object.entries(answers).map(([id, each]) => `${id}:${each.answer}`);
  const depends = seen.checks.some((each) => each.fact || !each.asked);
  const asked = given.sort().join();
  const { data } = useQuery({
    queryKey: ['task', task, 'answered', asked],
    queryFn: () => readTask({ path: { task }, query: { answers: asked } }),
    enabled: depends && asked !== '',
    placeholderData: keepPreviousData,
    meta: { follows: ['tasks', 'records', 'documents'] },
  });
  if (!data || !depends || asked === '') return seen;
  return { ...seen, checks: data.checks, deliverables: data.deliverables };
}
