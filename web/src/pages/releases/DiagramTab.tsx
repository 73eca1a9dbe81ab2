// The process diagram with the way so far and where it stands now; loaded only when it is shown.
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readDiagram } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useAsked } from '../../parts/address/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Sign } from '../../parts/state/Sign';
import { useWords } from '../../parts/useWords';
import { Waiting } from '../../parts/Waiting';
import { useElementName } from './migration';
import { elementsIn } from './packElements';
import { ProcessChoice } from './ProcessChoice';
import type { TabShown } from './ReleasePage';
import { follows } from './useRelease';

const Diagram = lazy(async () => ({
  default: (await import('../../parts/diagram/Diagram')).Diagram,
}));

export function DiagramTab({ view }: TabShown) {
  const { t } = useTranslation();
  const words = useWords();
  const [address, change] = useAsked();
  const process = address.get('process');
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useRead(
    ['release', release, 'diagram', process],
    () => readDiagram({ path: { release }, query: process ? { process } : {} }),
    follows(release),
  );
  const elements = useMemo(() => elementsIn(data?.bpmn ?? ''), [data?.bpmn]);
  const nameOf = useElementName(elements);
  if (problem) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const waiting = data.live.filter((each) => each.waits);
  const here = new Set(waiting.map((each) => each.element));
  return (
    <section className="panel" aria-label={t('release.tab.diagram')}>
      <div className="panel-head">
        <p className="diagram-now">
          {waiting.length > 0
            ? t('release.diagram_at', {
                names: [...here].map(nameOf).join(' · '),
              })
            : t('release.diagram_over')}
        </p>
        <span className="plain-note">{data.file}</span>
      </div>
      {data.processes.length > 1 && (
        <ProcessChoice
          view={view}
          processes={data.processes}
          shown={process ?? data.processes[0]?.id ?? ''}
          choose={(to) => change({ process: to === data.processes[0]?.id ? undefined : to })}
        />
      )}
      {data.incidents.map((each) => (
        <p key={each.id} className="diagram-incident tone-fail">
          <Sign tone="fail" /> {words(each.code, { about: each.about })}{' '}
          <Link to={`/releases/${release}/incidents`} keepPlace>
            {t('incident.see')}
          </Link>
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
