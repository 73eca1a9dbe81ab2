// Six numbers that are read across a room.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../parts/time/clock';
import { useTimes } from '../../parts/time/useTimes';
import {
  isBad,
  isDone,
  isRunning,
  isThere,
  spanText,
  waitsForPerson,
  type DeploymentView,
} from '../../parts/deployment/deployment';
import { windowOf } from './ReleaseHead';
import type { View } from '../../parts/release/view';

const dayMs = 86_400_000;
const longMs = 2 * dayMs; // what is longer is not read to the second

interface Number {
  label: string;
  tone?: string;
  children: ReactNode;
}

function One({ label, tone = '', children }: Number) {
  return (
    <div className={`strip-one ${tone}`}>
      <span className="strip-label">{label}</span>
      <span className="strip-number">{children}</span>
    </div>
  );
}

export function ConsoleStrip({ view, deployment }: { view: View; deployment: DeploymentView }) {
  const { t } = useTranslation();
  const now = useNow(1);
  const times = useTimes();
  const it = deployment.deployment;
  const isBack = it.back.length > 0;
  const runs = isBack ? it.back : it.forward;
  const done = runs.filter(isDone).length;
  const current = runs.find(isRunning);
  const bad = [...it.forward, ...it.back].filter(isBad).length;
  const end = isThere(it.ended_at) ? Date.parse(it.ended_at) : now;
  const window = windowOf(view);
  const leftOf = (ms: number) =>
    ms < longMs ? spanText(ms) : t('time.days', { count: Math.floor(ms / dayMs) });
  const open = view.tasks.length + (waitsForPerson(deployment) ? 1 : 0);
  return (
    <div className="strip">
      <One
        label={t(isBack ? 'deployment.back_step' : 'deployment.step', {
          done,
          all: runs.length,
        })}
        tone={current ? 'strip-run' : 'strip-wide'}
      >
        {current?.plan.what ?? t(`deployment.state.${it.state}`)}
      </One>
      <One label={t(isBack ? 'deployment.undone' : 'deployment.done')}>
        {done} <small>/ {runs.length}</small>
      </One>
      <One label={t('deployment.bad')} tone={bad > 0 ? 'strip-fail' : ''}>
        {bad}
      </One>
      <One label={t('deployment.people')} tone={open > 0 ? 'strip-need' : ''}>
        {open}
      </One>
      <One label={t('deployment.since', { time: times.at(it.started_at) })}>
        {spanText(end - Date.parse(it.started_at))}
      </One>
      <One
        label={window ? t('deployment.window', { time: times.at(window.to) }) : t('release.window')}
      >
        {window && !isThere(it.ended_at) && Date.parse(window.to) > now
          ? leftOf(Date.parse(window.to) - now)
          : '—'}
      </One>
    </div>
  );
}
