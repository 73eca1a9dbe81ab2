// Training sessions of a release: planned, held, who is still missing, what was said of them.
import { useTranslation } from 'react-i18next';
import { listTrainings, type ListTrainingsAnswer } from '../../../api/generated/client';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { useRead } from '../../../parts/read';
import { Waiting } from '../../../parts/Waiting';
import type { TabShown } from '../ReleasePage';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { isOffered } from './offered';
import { PlanTraining } from './PlanTraining';
import { TrainingPanel } from './TrainingPanel';

export type Training = ListTrainingsAnswer['items'][number];

export const trainingKinds = ['customer_use', 'maintenance', 'help_desk'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

export function TrainingsTab({ view }: TabShown) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const read = useRead(
    ['release', release, 'trainings'],
    () => listTrainings({ path: { release } }),
    follows(release),
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items } = read.data;
  return (
    <>
      <ActPanel
        title={t('beside.training.title')}
        count={items.length}
        act={t('beside.training.act')}
        isOffered={isOffered(view, 'plan_training')}
        form={(close) => <PlanTraining release={release} close={close} />}
      >
        <p className="plain-note">
          {t(items.length === 0 ? 'beside.training.none' : 'beside.training.note')}
        </p>
      </ActPanel>
      {items.map((each) => (
        <TrainingPanel key={each.id} release={release} training={each} />
      ))}
    </>
  );
}
