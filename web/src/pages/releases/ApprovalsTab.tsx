// The approval sheet: each round with its seats, who signed exactly what, and what fell since.
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../parts/people/useRoleName';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useSectionKey } from '../../parts/record/useSectionName';
import { useSignedWords } from '../../parts/release/useSignedWords';
import { verdictTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { Board } from './Board';
import { Digest } from './Digest';
import { PrintLinks } from './PrintLinks';
import type { TabShown } from './ReleasePage';
import { useApprovals } from './useRelease';
import type { Approval, View } from '../../parts/release/view';

export function ApprovalsTab({ view }: TabShown) {
  const { data, problem, refetch } = useApprovals(view.release.id ?? '');
  if (problem) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const rounds = Array.from({ length: view.release.round }, (_, n) => view.release.round - n);
  return (
    <>
      <div className="tab-acts not-on-paper">
        <PrintLinks release={view.release.id ?? ''} sheet="approvals" />
      </div>
      <Board release={view.release.id ?? ''} />
      {rounds.map((round) => (
        <Round
          key={round}
          view={view}
          round={round}
          approvals={data.items.filter((each) => each.statement.round === round)}
        />
      ))}
    </>
  );
}

interface OneRound {
  view: View;
  round: number;
  approvals: Approval[];
}

function Round({ view, round, approvals }: OneRound) {
  const { t } = useTranslation();
  return (
    <section className="panel sheet">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.sheet', { round })}</h2>
        <span className="plain-note">
          {view.release.number} {view.release.title}
        </span>
      </div>
      {approvals.length === 0 && <p className="panel-body">{t('release.nobody_signed')}</p>}
      {approvals.map((each) => (
        <Signature key={each.id} view={view} approval={each} />
      ))}
    </section>
  );
}

function Signature({ view, approval }: { view: View; approval: Approval }) {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const nameSection = useSectionKey(view.section_names);
  const nameRole = useRoleName();
  const words = useSignedWords(useApprovals(view.release.id ?? '').data?.steps);
  const it = approval.statement;
  const seat = view.seats.find((each) => each.id === it.seat);
  const proofOf = (proof: string) =>
    i18n.exists(`release.proofs.${proof}`) ? t(`release.proofs.${proof as 'password'}`) : proof;
  const isVoid = approval.standing === 'void';
  return (
    <article className={`signature ${isVoid ? 'signature-void' : ''}`}>
      <div className="signature-head">
        <span className="signature-what">{seat ? said(seat.name) : nameRole(it.role)}</span>
        <StateWord tone={isVoid ? 'wait' : verdictTones[it.verdict]}>
          {words.verdict(it)}
          {isVoid && ` · ${t('release.void')}`}
        </StateWord>
      </div>
      <dl className="facts">
        <dt>{t('release.signed_by')}</dt>
        <dd>
          <PersonName id={it.person} /> · {nameRole(it.role)}
          {it.on_behalf_of && (
            <>
              {' '}
              · {t('release.on_behalf')} <PersonName id={it.on_behalf_of} />
            </>
          )}
        </dd>
        <dt>{t('release.at')}</dt>
        <dd>
          {times.full(it.at)} · {t('release.proof', { proof: proofOf(it.proof) })}
        </dd>
        <dt>{t('release.opinion')}</dt>
        <dd className="paper-said">{it.opinion || t('release.no_opinion')}</dd>
        {it.to && (
          <>
            <dt>{t('release.returned_to')}</dt>
            <dd>{words.step(it.to)}</dd>
          </>
        )}
        <dt>{t('release.sections')}</dt>
        <dd>
          {Object.entries(it.sections).map(([key, digest]) => (
            <span key={key} className="signed-section">
              {nameSection(key)} <Digest of={digest} />
              {view.release.sections[key]?.digest === digest ? (
                <span className="plain-note">{t('release.as_now')}</span>
              ) : (
                <span className="plain-note">{t('release.changed_since')}</span>
              )}
            </span>
          ))}
        </dd>
        {isVoid && (
          <>
            <dt>{t('release.void_because')}</dt>
            <dd>{approval.voided_by.map(nameSection).join(t('release.and'))}</dd>
          </>
        )}
      </dl>
    </article>
  );
}
