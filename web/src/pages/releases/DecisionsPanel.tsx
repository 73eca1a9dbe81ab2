// Every decision that was asked for a release: what it saw, which rules matched, what it answered.
import { useTranslation } from 'react-i18next';
import { listDecisions, type ListDecisionsAnswer } from '../../api/generated/client';
import { JsonFacts } from '../../parts/json/JsonFacts';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import './decision.css';
import { Digest } from './Digest';
import { useElementName } from './migration';
import { usePackElements } from './usePackElements';
import { follows } from './useRelease';

type Decision = ListDecisionsAnswer['items'][number];

interface Rule {
  id: string;
  number: number;
  annotations: string[];
}

const pageSize = 200;
const openUpTo = 12; // more than these are read by their heads first

async function readAll(release: string): Promise<Decision[]> {
  const found: Decision[] = [];
  let after: string | null | undefined;
  do {
    const query = after ? { limit: pageSize, after } : { limit: pageSize };
    const page = await listDecisions({ path: { release }, query });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

export function DecisionsPanel({ release }: { release: string }) {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(
    ['release', release, 'decisions'],
    () => readAll(release),
    follows(release),
  );
  return (
    <section className="panel" aria-label={t('decision.title')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('decision.title')} {data && <span className="plain-note">{data.length}</span>}
        </h2>
      </div>
      {problem && !data && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && <p className="panel-body">{t('decision.none')}</p>}
      {data?.map((each) => (
        <OneDecision key={each.id} decision={each} isOpen={data.length <= openUpTo} />
      ))}
    </section>
  );
}

function OneDecision({ decision: { made }, isOpen }: { decision: Decision; isOpen: boolean }) {
  const { t } = useTranslation();
  const times = useTimes();
  const elements = usePackElements(made.pack, made.digest).data ?? [];
  const nameOf = useElementName(elements);
  const rules = Array.isArray(made.rules) ? (made.rules as Rule[]) : [];
  return (
    <details className="decision" open={isOpen}>
      <summary>
        <code className="decision-name">{made.decision}</code>
        <span>{made.element ? nameOf(made.element) : t('decision.by_rule')}</span>
        <time dateTime={made.at}>{times.zoned(made.at)}</time>
      </summary>
      <dl className="facts">
        <dt>{t('decision.version')}</dt>
        <dd>
          {made.pack} {made.version} <Digest of={made.digest} />
        </dd>
        <dt>{t('decision.inputs')}</dt>
        <dd>
          <JsonFacts of={made.inputs} />
        </dd>
        <dt>{t('decision.rules')}</dt>
        <dd>
          {rules.length === 0 && t('decision.no_rule')}
          {rules.map((each) => (
            <div key={each.id}>
              {t('decision.rule', { number: each.number })} <code>{each.id}</code>
              {each.annotations
                .filter((text) => text !== '')
                .map((text, n) => (
                  <span key={n} className="decision-note">
                    {text}
                  </span>
                ))}
            </div>
          ))}
        </dd>
        <dt>{t('decision.output')}</dt>
        <dd className="decision-output">
          <JsonFacts of={made.output} />
        </dd>
      </dl>
    </details>
  );
}
