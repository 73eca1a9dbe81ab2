// A test run: one chooses what happens, and sees the token walk. The steps lie in the address, so
// that a run can be shared and gone back in.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  rehearsePackVersion,
  type CheckPackVersionAnswer,
  type RehearsePackVersionAnswer,
} from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import type { Services } from './bpmn';
import { casesIn, diagramOf, keptText, settingOf, type Step } from './cases';
import { KeptCases } from './KeptCases';
import { namesIn } from './names';

type Wait = RehearsePackVersionAnswer['waits'][number];

const spans = ['PT30M', 'PT4H', 'P1D', 'P7D'] as const;

function stepsOf(text: string | null): Step[] {
  try {
    return text ? (JSON.parse(text) as Step[]) : [];
  } catch {
    return [];
  }
}

function Walk({ xml, run }: { xml: string; run: RehearsePackVersionAnswer }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current });
    let isGone = false;
    void made.importXML(xml).then(() => {
      if (isGone) return;
      made.get<Services['canvas']>('canvas').zoom('fit-viewport', 'auto');
      setViewer(made);
    });
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [xml]);
  const told = JSON.stringify([run.passed, run.waits.map((each) => each.element), run.stuck]);
  useEffect(() => {
    if (!viewer) return;
    const canvas = viewer.get<Services['canvas']>('canvas');
    const registry = viewer.get<Services['elementRegistry']>('elementRegistry');
    const markers = ['mark-passed', 'mark-waits', 'mark-stuck'];
    const marked = (JSON.parse(told) as string[][]).flatMap((ids, n) =>
      ids.filter((id) => registry.get(id)?.parent).map((id) => [id, markers[n] ?? ''] as const),
    );
    marked.forEach(([id, marker]) => canvas.addMarker(id, marker));
    const here = marked.find(([, marker]) => marker !== 'mark-passed')?.[0];
    if (here) {
      canvas.zoom(1);
      canvas.scrollToElement(here);
    }
    return () =>
      marked.forEach(([id, marker]) => registry.get(id) && canvas.removeMarker(id, marker));
  }, [viewer, told]);
  return (
    <div ref={place} className="rehearsal-place" role="img" aria-label={t('processes.walk')} />
  );
}

interface Choosing {
  wait: Wait;
  name: string | undefined;
  take: (step: Step) => void;
}

function Choices({ wait, name, take }: Choosing) {
  const { t } = useTranslation();
  const complete = { act: 'complete', at: wait.element };
  return (
    <li>
      <bdi>{name}</bdi> <bdi className="mono">{wait.element}</bdi>
      {wait.count > 1 && <span>× {wait.count}</span>}
      <span className="rehearsal-choices">
        {wait.verdicts.length === 0 && (
          <Button size="small" onClick={() => take(complete)}>
            {t('processes.run.done')}
          </Button>
        )}
        {wait.verdicts
          .filter((verdict) => verdict !== 'return')
          .map((verdict) => (
            <Button key={verdict} size="small" onClick={() => take({ ...complete, verdict })}>
              {verdict}
            </Button>
          ))}
        {wait.returns.map((to) => (
          <Button
            key={to}
            size="small"
            onClick={() => take({ ...complete, verdict: 'return', to })}
          >
            {t('processes.run.return', { to })}
          </Button>
        ))}
      </span>
    </li>
  );
}

function words(step: Step): string {
  return [step.act, step.at, step.name ?? step.by, step.verdict, step.to].filter(Boolean).join(' ');
}

interface Shown {
  version: string;
  texts: Readonly<Record<string, string>>;
  findings: CheckPackVersionAnswer | undefined;
  change: ((path: string, text: string | null) => void) | undefined;
}

export function Rehearsal({ version, texts, findings, change: put }: Shown) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const [message, setMessage] = useState('');
  const told = address.get('run');
  const from = address.get('from') ?? undefined;
  const opened = address.get('case') ?? undefined;
  const steps = stepsOf(told);
  const setting = settingOf(casesIn(texts).find(({ path }) => path === opened) ?? {});
  const read = useRead(
    ['rehearsal', version, told, from, setting],
    () =>
      rehearsePackVersion({
        path: { version },
        body: { ...setting, steps, ...(from && { from }) },
      }),
    [`pack_versions:${version}`],
  );
  // The run keeps the moment at which it began and the case whose setting it has, so that the same
  // steps come to the same place.
  const to = (next: Step[], begun = read.data?.from, path = opened) =>
    change({
      run: next.length > 0 ? JSON.stringify(next) : undefined,
      from: next.length > 0 ? begun : undefined,
      case: next.length > 0 ? path : undefined,
    });
  const take = (step: Step) => to([...steps, step]);
  if (read.problem) return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  const run = read.data;
  if (!run) return <Waiting />;
  const xml = diagramOf(texts, setting.flow);
  const names = namesIn(xml);
  return (
    <div className="rehearsal">
      <Walk xml={xml} run={run} />
      <div className="rehearsal-side">
        <p>
          {run.completed && <StateChip tone="done">{t('processes.run.ended')}</StateChip>}
          {run.stuck.length > 0 && (
            <StateChip tone="fail">
              {t('processes.run.stuck', { at: run.stuck.join(', ') })}
            </StateChip>
          )}
          {run.refused && (
            <StateChip tone="fail">{t('processes.run.refused', { code: run.refused })}</StateChip>
          )}
        </p>
        <h3>{t('processes.run.waits')}</h3>
        <ul className="rehearsal-waits">
          {run.waits.map((wait) => (
            <Choices key={wait.element} wait={wait} name={names.get(wait.element)} take={take} />
          ))}
        </ul>
        <h3>
          {t('processes.run.clock')} <Time at={run.now} full />
        </h3>
        <p className="rehearsal-choices">
          {spans.map((by) => (
            <Button key={by} size="small" onClick={() => take({ act: 'advance', by })}>
              +{t(`processes.run.span.${by}`)}
            </Button>
          ))}
        </p>
        <p className="rehearsal-choices">
          <Input
            aria-label={t('processes.run.message')}
            placeholder={t('processes.run.message')}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
          <Button
            disabled={message.trim() === ''}
            onClick={() => take({ act: 'message', name: message.trim() })}
          >
            {t('processes.run.send')}
          </Button>
        </p>
        <h3>{t('processes.run.steps', { count: steps.length })}</h3>
        <ol className="rehearsal-steps">
          {steps.map((step, n) => (
            <li key={n}>
              <button
                type="button"
                className="quiet mono"
                onClick={() => to(steps.slice(0, n + 1))}
              >
                {words(step)}
              </button>
            </li>
          ))}
        </ol>
        <p className="rehearsal-choices">
          <Button disabled={steps.length === 0} onClick={() => to(steps.slice(0, -1))}>
            {t('processes.run.back')}
          </Button>
          <Button disabled={steps.length === 0} onClick={() => to([])}>
            {t('processes.run.restart')}
          </Button>
        </p>
        <KeptCases
          version={version}
          texts={texts}
          findings={findings}
          kept={
            steps.length > 0 && !run.refused
              ? (name) => keptText(name, steps, run, setting)
              : undefined
          }
          change={put}
          open={(one) => to(one.steps, one.from, one.path)}
        />
      </div>
    </div>
  );
}
