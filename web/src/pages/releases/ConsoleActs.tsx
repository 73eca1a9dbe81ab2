// Pause, stop and roll back, always in the same place, each with what it will do.
import { useTranslation } from 'react-i18next';
import * as client from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import type { DeploymentView } from '../../parts/deployment/deployment';
import { OneAct } from './ReleaseActs';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

type Command = (deployment: string) => Promise<unknown>;

const commands: Record<string, Command> = {
  pause_deployment: (deployment) => client.pauseDeployment({ path: { deployment }, body: {} }),
  continue_deployment: (deployment) =>
    client.continueDeployment({ path: { deployment }, body: {} }),
};

const ofRelease = ['start_rollback', 'give_up_deployment'];

export function ConsoleActs({ view, deployment }: { view: View; deployment: DeploymentView }) {
  const { t } = useTranslation();
  const { release } = view;
  const id = deployment.deployment.id ?? '';
  const isNewest = release.deployment === id;
  return (
    <div className="page-acts not-on-paper">
      {deployment.actions.map(({ act, index }) => {
        const run = commands[act];
        if (!run || index !== undefined) return null;
        const name = act as 'pause_deployment' | 'continue_deployment';
        return (
          <ActButton
            key={act}
            label={t(`deployment.act.${name}`)}
            thing={`${release.number} ${release.title}`}
            consequence={t(`deployment.follows.${name}`)}
            run={() => run(id)}
            touches={follows(release.id ?? '')}
          />
        );
      })}
      {isNewest &&
        view.actions
          .filter((each) => ofRelease.includes(each.act))
          .map(({ act, needs_reason }) => (
            <OneAct key={act} act={act} needsReason={needs_reason} release={release} />
          ))}
    </div>
  );
}
