// The step of a site's deployment that waits for a person's hands, done where it is read.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDeployment } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { ConfirmStep } from './ConfirmStep';
import { useLogins } from '../../parts/people/useLogins';
import { follows } from './useRelease';

interface Shown {
  release: string;
  site: string;
  deployment: string;
  otherwise: ReactNode; // where nothing waits for hands
}

function useSiteStep({ release, deployment }: Pick<Shown, 'release' | 'deployment'>) {
  const { data } = useRead(
    ['release', release, 'deployment', deployment],
    () => readDeployment({ path: { deployment } }),
    follows(release),
  );
  if (!data || typeof data.next_index !== 'number') return null;
  const back = data.next_back === true;
  const runs = back ? data.deployment.back : data.deployment.forward;
  const run = runs[data.next_index];
  if (run?.plan.kind !== 'manual') return null;
  const at = { back, index: data.next_index };
  const mine = data.actions.some(
    (each) => each.act === 'confirm_manual_step' && each.back === back && each.index === at.index,
  );
  return { run, at, mine, count: runs.length };
}

export function SiteStep({ release, site, deployment, otherwise }: Shown) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const step = useSiteStep({ release, deployment });
  if (!step) return otherwise;
  const { run, at, mine, count } = step;
  return (
    <div className="site-step">
      <p className={mine ? 'site-mine' : undefined}>{run.plan.what}</p>
      <p className="plain-note">
        {t(at.back ? 'sites.step_back' : 'sites.step', { number: at.index + 1, count })}
        {!mine && ` · ${t('sites.held_by', { people: nameOf(run.plan.person) })}`}
      </p>
      {mine && (
        <div className="site-step-acts not-on-paper">
          <ConfirmStep
            key={`${at.back} ${at.index}`}
            path={{ deployment }}
            at={at}
            touches={[...follows(release), `sites:${site}`, 'tasks']}
          />
        </div>
      )}
    </div>
  );
}
