// Where the process stands still: what it saw, since when, and what one may do about it.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { JsonFacts } from '../../parts/json/JsonFacts';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { isOpen, type IncidentLine } from '../../parts/release/incident';
import type { View } from '../../parts/release/view';
import { incidentTones } from '../../parts/state/tones';
import { StateChip } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';
import './incident.css';
import { IncidentActs } from './IncidentActs';
import type { TabShown } from './ReleasePage';
import { useIncidents } from './useIncidents';

export function IncidentsTab({ view }: TabShown) {
  const { t } = useTranslation();
  const { data, problem, refetch } = useIncidents(view.release.id ?? '');
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.length === 0) return <p className="panel panel-body">{t('incident.none')}</p>;
  const open = data.filter(isOpen);
  const past = data.filter((each) => !isOpen(each)).toReversed();
  return (
    <>
      {open.map((each) => (
        <OneIncident key={each.incident.id} view={view} line={each} />
      ))}
      {open.length === 0 && <p className="panel panel-body">{t('incident.all_resolved')}</p>}
      {past.map((each) => (
        <OneIncident key={each.incident.id} view={view} line={each} />
      ))}
    </>
  );
}

function OneIncident({ view, line }: { view: View; line: IncidentLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const times = useTimes();
  const { incident } = line;
  const { raised } = incident;
  const name = said(raised.name) || raised.element;
  return (
    <section className="panel" aria-label={name} data-incident={incident.id}>
      <div className="panel-head">
        <h2 className="panel-title">
          {name} <code className="incident-element">{raised.element}</code>
        </h2>
        <StateChip tone={incidentTones[incident.state]}>
          {t(`incident.state.${incident.state}`)}
        </StateChip>
      </div>
      <dl className="panel-body facts incident-facts">
        <dt>{t('incident.why')}</dt>
        <dd>
          {words(raised.code, { about: raised.about })}{' '}
          <code className="incident-element">{raised.code}</code>
          {raised.about !== raised.element && raised.about && (
            <p className="incident-about">{raised.about}</p>
          )}
        </dd>
        <dt>{t('incident.since')}</dt>
        <dd>
          <time dateTime={raised.at}>{times.zoned(raised.at)}</time>
          {isOpen(line) && <> · {times.waited(raised.at)}</>}
        </dd>
        {line.process && (
          <>
            <dt>{t('incident.process')}</dt>
            <dd>
              <Link
                to={`/releases/${view.release.id}/diagram?process=${raised.instance}`}
                keepPlace
              >
                {t('incident.in_diagram', { process: line.process })}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('incident.saw')}</dt>
        <dd>
          <JsonFacts of={raised.saw ?? {}} />
        </dd>
        {!isOpen(line) && <Resolved line={line} />}
      </dl>
      <IncidentActs view={view} line={line} />
    </section>
  );
}

function Resolved({ line }: { line: IncidentLine }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { how, by, to, variables, reason, at } = line.incident.resolved;
  const isMended = how === 'retried' && Object.keys(variables ?? {}).length > 0;
  return (
    <>
      <dt>{t('incident.resolved')}</dt>
      <dd>
        {t(isMended ? 'incident.how.mended' : `incident.how.${how}`, { to })}
        {by && (
          <>
            {' · '}
            <PersonName id={by} />
          </>
        )}
        {' · '}
        <time dateTime={at}>{times.zoned(at)}</time>
        {reason && <p className="incident-about">{reason}</p>}
        {isMended && <JsonFacts of={variables} />}
      </dd>
    </>
  );
}
