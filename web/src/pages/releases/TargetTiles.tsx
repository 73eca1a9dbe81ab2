// Health as the checks measured it, and the targets as tiles: a glyph in each, however many.
import { useTranslation } from 'react-i18next';
import '../../parts/state/tiles.css';
import { StateWord } from '../../parts/state/StateChip';
import { glyphs } from '../../parts/state/tones';
import { useTimes } from '../../parts/time/useTimes';
import {
  checksOf,
  isThere,
  stepTones,
  targetsOf,
  type Deployment,
} from '../../parts/deployment/deployment';

export function TargetTiles({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslation();
  const times = useTimes();
  const checks = checksOf(deployment);
  const targets = targetsOf(deployment);
  return (
    <div className="console-side">
      <section className="panel">
        <div className="panel-head">
          <h2 className="panel-title">{t('deployment.health')}</h2>
        </div>
        <ul className="panel-body plain-list">
          {checks.map((run, n) => (
            <li key={n} className="health-check">
              <span>{run.plan.what}</span>
              <StateWord tone={stepTones[run.state]}>
                {t(`deployment.check.${run.state}`)}
              </StateWord>
              <span className="plain-note">
                {run.plan.url} {isThere(run.ended_at) && `· ${times.at(run.ended_at)}`}
              </span>
            </li>
          ))}
          {checks.length === 0 && <li className="plain-note">{t('deployment.no_checks')}</li>}
        </ul>
      </section>
      {targets.length > 0 && <Targets targets={targets} />}
    </div>
  );
}

function Targets({ targets }: { targets: ReturnType<typeof targetsOf> }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">
          {t('deployment.targets')} <span className="plain-note">{targets.length}</span>
        </h2>
      </div>
      <ul className={`panel-body tiles ${targets.length > 40 ? 'tiles-dense' : ''}`}>
        {targets.map(({ code, tone, done, all }) => (
          <li
            key={code}
            className={`tile tile-${tone}`}
            title={`${code} ${done} / ${all}`}
            aria-label={`${code} ${t(`deployment.tile.${tone}`)} ${done} / ${all}`}
          >
            <span className="tile-name">{code}</span>
            <span aria-hidden>{glyphs[tone]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
