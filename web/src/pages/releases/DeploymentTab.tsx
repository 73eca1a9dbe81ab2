// The console of a deployment: six numbers, steps planned against actual, live output, targets.
import '../../parts/form/form.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDeployment } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { useWords } from '../../parts/useWords';
import { Waiting } from '../../parts/Waiting';
import './console.css';
import { ConsoleActs } from './ConsoleActs';
import { ConsoleStrip } from './ConsoleStrip';
import { DistributionPanel } from './DistributionPanel';
import { foremost, tones, type Chosen } from '../../parts/deployment/deployment';
import type { TabShown } from './ReleasePage';
import { StepList } from './StepList';
import { StepOutput } from './StepOutput';
import { TargetTiles } from './TargetTiles';
import { follows, useDeployments } from './useRelease';
import type { View } from '../../parts/release/view';

export function DeploymentTab({ view }: TabShown) {
  const { t } = useTranslation();
  const attempts = useDeployments(view.release.id ?? '');
  const [asked, change] = useAsked();
  if (attempts.problem) return <ProblemNotice problem={attempts.problem} />;
  if (!attempts.data) return <Waiting />;
  const newest = attempts.data.at(-1);
  const distribution = <DistributionPanel release={view.release.id ?? ''} />;
  if (!newest) {
    return (
      <>
        <p className="panel panel-body">{t('deployment.none')}</p>
        {distribution}
      </>
    );
  }
  const id = asked.get('deployment') ?? newest.id ?? '';
  return (
    <>
      {attempts.data.length > 1 && (
        <label className="list-filter deployment-attempt">
          {t('deployment.attempt')}
          <select
            className="choice"
            value={id}
            onChange={(event) => change({ deployment: event.target.value })}
          >
            {attempts.data.map((each) => (
              <option key={each.id} value={each.id ?? ''}>
                {each.attempt} · {t(`deployment.state.${each.state}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Console key={id} view={view} id={id} />
      {distribution}
    </>
  );
}

function Console({ view, id }: { view: View; id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const [picked, pick] = useState<Chosen | null>(null);
  const release = view.release.id ?? '';
  const { data, problem } = useRead(
    ['release', release, 'deployment', id],
    () => readDeployment({ path: { deployment: id } }),
    follows(release),
  );
  if (problem && !data) return <ProblemNotice problem={problem} />;
  if (!data) return <Waiting />;
  const step = picked ?? foremost(data);
  return (
    <div className="console">
      <div className="console-top">
        <StateChip tone={tones[data.deployment.state]}>
          {t(`deployment.state.${data.deployment.state}`)}
        </StateChip>
        {data.waits_for.map((each) => (
          <span key={each.code} className="tone-need">
            {words(each.code, each.parameters)}
          </span>
        ))}
        <span className="console-gap" />
        <ConsoleActs view={view} deployment={data} />
      </div>
      <ConsoleStrip view={view} deployment={data} />
      <div className="console-parts">
        <StepList view={view} deployment={data} chosen={step} choose={pick} />
        <StepOutput deployment={data} chosen={step} />
        <TargetTiles deployment={data.deployment} />
      </div>
    </div>
  );
}
