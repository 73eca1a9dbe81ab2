// Where the task belongs, what it asks, of whom, and until when.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page/PageHead';
import { UnitName } from '../../parts/people/PersonName';
import { StateChip } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import type { TaskSeen } from './TaskPage';

export function TaskHead({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { line, task, signed_at } = seen;
  const { round, place } = task.opened;
  const waits = seen.actions.length > 0;
  return (
    <PageHead
      title={t('task.page_title', { kind: said(line.name), title: line.release_title })}
      way={[
        { to: '/tasks', label: t('tasks.title') },
        { to: `/releases/${line.release}`, label: line.release_number },
      ]}
      acts={waits && <Due at={line.due} />}
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
      {signed_at && <span>{t('task.signed_before', { time: times.at(signed_at) })}</span>}
    </PageHead>
  );
}
