// Where the task belongs, what it asks, of whom, and until when.
import { useTranslation } from 'react-i18next';
import { waiveTask } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { StepCode } from '../../parts/release/StepCode';
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
  // Acts of those who lead: the task waits for whoever completes or signs it.
  const leading: readonly string[] = [...handingOn, 'waive_task'];
  const waits = seen.actions.some((each) => !leading.includes(each));
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
          {seen.actions.includes('waive_task') && (
            <ActButton
              label={t('task.waive')}
              thing={said(line.name)}
              consequence={t('task.waive_follows')}
              reasonFor={`waive_task.${line.id}`}
              run={(reason) => waiveTask({ path: { task: line.id ?? '' }, body: { reason } })}
              touches={['tasks', `release:${line.release}`]}
            />
          )}
        </>
      }
    >
      {waits && <StateChip tone="need">{t(`task.chip.${line.kind}`)}</StateChip>}
      {line.site && (
        <span>
          {t('task.at')}{' '}
          <Link to={`/sites/${line.site}`}>
            <b>{said(line.site_name)}</b>
          </Link>
        </span>
      )}
      {seen.meetings_of && (
        <Link to={`/processes/${seen.meetings_of}/meetings`}>{t('task.meetings')}</Link>
      )}
      {line.code && !said(line.name).startsWith(line.code) && (
        <span>
          {t('task.code')} <StepCode code={line.code} />
        </span>
      )}
      <span>{t('task.round', { count: round })}</span>
      {seen.mine && (
        <span>
          {said(seen.role) ? t('task.as', { role: said(seen.role) }) : t('task.named')}
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
