// What can be shown to an auditor: clearance and signatures as signed envelopes, the digest of the
// dossier, and the attempts that were refused.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { PersonName } from '../../parts/people/PersonName';
import { useRoleName } from '../../parts/people/useRoleName';
import { useSectionKey } from '../../parts/record/useSectionName';
import { clearanceTones } from '../../parts/state/tones';
import { StateChip } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { ArchivePanel } from './ArchivePanel';
import { HoldsPanel } from './HoldsPanel';
import { DecisionsPanel } from './DecisionsPanel';
import { Digest } from './Digest';
import { useEntryWords } from './EntryWords';
import { envelopeOf, saveJson } from './envelope';
import type { TabShown } from './ReleasePage';
import { useLogins } from '../../parts/people/useLogins';
import { useSignedWords } from '../../parts/release/useSignedWords';
import { useApprovals } from './useRelease';
import type { Clearance, View } from '../../parts/release/view';
import { useTimeline } from './useTimeline';

export function EvidenceTab({ view }: TabShown) {
  const { t } = useTranslation();
  const { data, problem } = useApprovals(view.release.id ?? '');
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data) return <Waiting />;
  return (
    <>
      {data.clearances.length === 0 && (
        <p className="panel panel-body">{t('release.no_clearance')}</p>
      )}
      {data.clearances.toReversed().map((each) => (
        <OneClearance key={each.id} view={view} clearance={each} />
      ))}
      <Envelopes view={view} />
      {view.release.archive && <ArchivePanel view={view} />}
      <HoldsPanel view={view} />
      <DecisionsPanel release={view.release.id ?? ''} />
      <Refused view={view} />
    </>
  );
}

function OneClearance({ view, clearance }: { view: View; clearance: Clearance }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameSection = useSectionKey(view.section_names);
  const it = clearance.issued;
  const { keys, type } = envelopeOf(it.envelope);
  const name = `${view.release.number}-clearance-${clearance.id}`;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.clearance')}</h2>
        <StateChip tone={clearanceTones[clearance.state]}>
          {t(`release.clearance_state.${clearance.state}`)}
        </StateChip>
      </div>
      <dl className="panel-body facts">
        <dt>{t('release.issued')}</dt>
        <dd>{times.full(it.at)}</dd>
        <dt>{t('release.window')}</dt>
        <dd>
          {times.full(it.from)} – {times.full(it.to)}
        </dd>
        <dt>{t('release.targets')}</dt>
        <dd>{it.targets.join(' · ')}</dd>
        <dt>{t('release.package')}</dt>
        <dd>
          {it.subjects.map((each) => (
            <div key={each.digest}>
              {each.name} {each.version} <code className="whole-digest">{each.digest}</code>
            </div>
          ))}
        </dd>
        <dt>{t('release.sections')}</dt>
        <dd>
          {Object.entries(it.sections).map(([key, digest]) => (
            <span key={key} className="signed-section">
              {nameSection(key)} <Digest of={digest} />
            </span>
          ))}
        </dd>
        <dt>{t('release.envelope')}</dt>
        <dd>
          <code>{type}</code> · {t('release.keys', { keys: keys.join(' · ') })}{' '}
          <Button size="small" onClick={() => saveJson(name, it.envelope)}>
            {t('release.save_envelope')}
          </Button>
        </dd>
      </dl>
    </section>
  );
}

function Envelopes({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameRole = useRoleName();
  const found = useApprovals(view.release.id ?? '').data;
  const words = useSignedWords(found?.steps);
  const items = found?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.envelopes', { count: items.length })}</h2>
      </div>
      <ul className="panel-body plain-list">
        {items.map(({ id, statement: it }) => (
          <li key={id} className="plain-row">
            <span>
              <PersonName id={it.person} /> · {nameRole(it.role)} · {words.verdict(it)}
            </span>
            <span className="plain-note">
              {times.full(it.at)} · {envelopeOf(it.envelope).keys.join(' ')}
            </span>
            <Button
              size="small"
              onClick={() => saveJson(`${view.release.number}-${it.step}`, it.envelope)}
            >
              {t('release.save_envelope')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useLogins();
  const say = useEntryWords(view);
  const timeline = useTimeline(view.release.id ?? '').data ?? [];
  const refused = timeline.filter((each) => each.type === 'refused');
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">
          {t('release.attempts')} <span className="plain-note">{refused.length}</span>
        </h2>
      </div>
      <ul className="panel-body plain-list">
        {refused.map((each) => (
          <li key={each.id} className="plain-row">
            <span>
              {nameOf(each.actor)} · <code>{each.act}</code>
            </span>
            <span>{say(each)}</span>
            <span className="plain-note">{times.full(each.at)}</span>
          </li>
        ))}
        {refused.length === 0 && <li>{t('release.no_attempts')}</li>}
      </ul>
    </section>
  );
}
