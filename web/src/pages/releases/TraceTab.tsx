// From what runs in production to all that stands behind it, by links.
import { useTranslation } from 'react-i18next';
import { readTrace, type ReadTraceAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { TabShown } from './ReleasePage';
import { follows } from './useRelease';

type Trace = ReadTraceAnswer;

const kinds = [
  'change',
  'plan',
  'test',
  'approval',
  'deployment',
  'record',
  'problem',
  'knowledge',
  'handover',
  'person',
] as const;

export function TraceTab({ view }: TabShown) {
  const { t } = useTranslation();
  const said = useSaid();
  const release = view.release.id ?? '';
  const read = () => readTrace({ path: { release } });
  const { data, problem, refetch } = useRead(['release', release, 'trace'], read, follows(release));
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <section className="panel" aria-label={t('around.trace.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('around.trace.title')}</h2>
        <Gaps trace={data} />
      </div>
      <dl className="panel-body facts">
        <dt>{t('around.trace.versions')}</dt>
        <dd>
          <ul className="plain-list">
            {data.versions.map((each) => (
              <li key={each.id}>
                <Link to={`/configuration/${each.id}`}>{said(each.name)}</Link> {each.code}{' '}
                {each.installed_version || '—'}
              </li>
            ))}
          </ul>
        </dd>
        {kinds
          .filter((kind) => data.links.some((each) => each.kind === kind))
          .map((kind) => (
            <Kind key={kind} kind={kind} trace={data} />
          ))}
      </dl>
    </section>
  );
}

function Gaps({ trace }: { trace: Trace }) {
  const { t } = useTranslation();
  if (trace.gaps.length === 0) {
    return <StateWord tone="done">{t('around.trace.whole')}</StateWord>;
  }
  const lacking = trace.gaps.map((each) => t(`around.trace.kinds.${each as 'plan'}`));
  return (
    <StateWord tone="wait">
      {t('around.trace.gaps', { kinds: lacking.join(t('release.and')) })}
    </StateWord>
  );
}

function Kind({ kind, trace }: { kind: (typeof kinds)[number]; trace: Trace }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameOf = (each: Trace['links'][number]) => {
    if (kind === 'deployment') return t('around.trace.attempt', { no: each.name });
    if (kind === 'approval' || kind === 'plan' || kind === 'test' || kind === 'record') {
      return said(each.words);
    }
    return [said(each.words), each.name].filter(Boolean).join(' ');
  };
  return (
    <>
      <dt>{t(`around.trace.kinds.${kind}`)}</dt>
      <dd>
        <ul className="plain-list">
          {trace.links
            .filter((each) => each.kind === kind)
            .map((each, n) => (
              <li key={n}>
                {each.page ? <Link to={each.page}>{nameOf(each)}</Link> : nameOf(each)}{' '}
                {each.at && kind !== 'person' && <Time at={each.at} full />}
              </li>
            ))}
        </ul>
      </dd>
    </>
  );
}
