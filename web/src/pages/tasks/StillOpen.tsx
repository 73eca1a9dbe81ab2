// What is still to be done before the one button can do its work, with the way to each paper.
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../text/words';
import { asked, type Answers } from './Checks';
import { toDeliver } from './deliver';
import type { TaskSeen } from './TaskPage';

interface Shown {
  seen: TaskSeen;
  answers: Answers;
  leave?: (() => void) | undefined; // the sheet that this stands on, to see the page below
}

export function StillOpen({ seen, answers, leave }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const left = asked(seen.checks).filter((each) => !answers[each.id]).length;
  const papers = toDeliver(seen).filter((each) => each.owed && !each.there);
  if (left === 0 && papers.length === 0) return null;
  const open = (id: string) => {
    leave?.();
    const paper = document.getElementById(`paper-${id}`);
    if (paper instanceof HTMLDetailsElement) paper.open = true;
    paper?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="decide-left" role="status">
      {left > 0 && <p>{t('task.left', { what: t('task.checks_left', { count: left }) })}</p>}
      {papers.map((each) => (
        <p key={each.id}>
          {t('task.owes')}{' '}
          <button type="button" className="quiet" onClick={() => open(each.id)}>
            {said(each.name)}
          </button>
        </p>
      ))}
    </div>
  );
}
