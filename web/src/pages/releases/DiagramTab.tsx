// The process diagram with the way so far and where it stands now; loaded only when it is shown.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { readDiagram } from '../../api/generated/client';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Sign } from '../../parts/state/Sign';
import { useWords } from '../../parts/useWords';
import { Waiting } from '../../parts/Waiting';
import type { TabShown } from './ReleasePage';
import { follows } from './useRelease';

const Diagram = lazy(async () => ({
  default: (await import('../../parts/diagram/Diagram')).Diagram,
}));

export function DiagramTab({ view }: TabShown) {
  const { t } = useTranslation();
  const words = useWords();
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useRead(
    ['release', release, 'diagram'],
    () => readDiagram({ path: { release }, query: {} }),
    follows(release),
  );
  if (problem) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const waiting = data.live.filter((each) => each.waits);
  return (
    <section className="panel" aria-label={t('release.tab.diagram')}>
      <div className="panel-head">
        <p className="diagram-now">
          {waiting.length > 0
            ? t('release.diagram_at', { names: waiting.map((each) => each.name).join(' · ') })
            : t('release.diagram_over')}
        </p>
        <span className="plain-note">{data.file}</span>
      </div>
      {data.incidents.map((each) => (
        <p key={each.id} className="diagram-incident tone-fail">
          <Sign tone="fail" /> {words(each.code)} {each.about}
        </p>
      ))}
      <Suspense fallback={<Waiting />}>
        <Diagram
          bpmn={data.bpmn}
          passed={data.passed}
          waits={waiting.map((each) => each.element)}
          stuck={data.live.filter((each) => each.has_incident).map((each) => each.element)}
        />
      </Suspense>
      <p className="diagram-legend plain-note">
        <span className="legend legend-passed">{t('release.legend.passed')}</span>
        <span className="legend legend-waits">{t('release.legend.waits')}</span>
        <span className="legend legend-stuck">{t('release.legend.stuck')}</span>
        <span className="legend">{t('release.legend.coming')}</span>
      </p>
    </section>
  );
}
