// Where the task belongs, what it asks, of whom, and until when.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { StateChip } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import { HandOn, handingOn } from './HandOn';
import type { TaskSeen } from './TaskPage';

export function TaskHead({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { line, task, signed_at } = seen;
  const { round, place, delegated_by } = task.opened;
  const isHandingOn = (act: string) => handingOn.some((each) => each === act);
  const waits = seen.actions.some((each) => !isHandingOn(each));
  return (
    <PageHead
      title={t('task.page_title', { kind: said(line.name), title: line.release_title })}
      way={[
        { to: '/tasks', label: t('tasks.title') },
        { to: `/releases/${line.release}`, label: line.release_number },
      ]}
      acts={
        <>
          {waits && <Due at={line.due} />}
          <HandOn seen={seen} />
        </>
      }
    >
      {waits && <StateChip tone="need">{t(`task.chip.${line.kind}`)}</StateChip>}
      <span>{t('task.round', { count: round })}</span>
      {seen.mine && (
        <span>
          {t('task.as', { role: said(seen.role) })}
          {place.unit && (
            <>
              {' · '}
              <UnitName id={place.unit} />
            </>
          )}
        </span>
      )}
      {delegated_by && (
        <span>
          {t('beside.hand.for')} <PersonName id={delegated_by} />
        </span>
      )}
      {signed_at && <span>{t('task.signed_before', { time: times.at(signed_at) })}</span>}
    </PageHead>
  );
}
