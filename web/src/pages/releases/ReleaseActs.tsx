// What the server says that I may do with this release, each with what will follow.
import { useTranslation } from 'react-i18next';
import * as client from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { ConfirmItems } from './ConfirmItems';
import { Migrate } from './Migrate';
import { OwnActs } from './OwnActs';
import { RefuseRequest } from './RefuseRequest';
import { Reschedule } from './Reschedule';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

type Command = (reason: string) => Promise<unknown>;

function commands(release: string): Record<string, Command> {
  const path = { release };
  return {
    hold_release: (reason) => client.holdRelease({ path, body: { reason } }),
    resume_release: (reason) => client.resumeRelease({ path, body: { reason } }),
    cancel_release: (reason) => client.cancelRelease({ path, body: { reason } }),
    start_deployment: (reason) => client.startDeployment({ path, body: { reason } }),
    start_rollback: (reason) => client.startRollback({ path, body: { reason } }),
    give_up_deployment: (reason) => client.giveUpDeployment({ path, body: { reason } }),
  };
}

type Named =
  | 'hold_release'
  | 'resume_release'
  | 'cancel_release'
  | 'start_deployment'
  | 'start_rollback'
  | 'give_up_deployment';

export function ReleaseActs({ view }: { view: View }) {
  const { release, actions } = view;
  const offered = (act: string) => actions.some((each) => each.act === act);
  return (
    <>
      {offered('confirm_configuration') && <ConfirmItems view={view} />}
      {offered('reschedule_release') && <Reschedule view={view} />}
      {offered('refuse_request') && <RefuseRequest view={view} />}
      <OwnActs view={view} />
      {actions.map(({ act, needs_reason }) => (
        <OneAct key={act} act={act} needsReason={needs_reason} release={release} />
      ))}
      {offered('migrate_release') && <Migrate view={view} />}
    </>
  );
}

interface One {
  act: string;
  needsReason: boolean;
  release: View['release'];
}

export function OneAct({ act, needsReason, release }: One) {
  const { t } = useTranslation();
  const id = release.id ?? '';
  const run = commands(id)[act];
  if (!run) return null;
  const name = act as Named;
  return (
    <ActButton
      label={t(`release.act.${name}`)}
      thing={`${release.number} ${release.title}`}
      consequence={t(`release.follows.${name}`)}
      reasonFor={needsReason ? `${act}.${id}` : undefined}
      run={run}
      touches={follows(id)}
    />
  );
}
