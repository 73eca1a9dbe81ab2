// One change: what is to be done and why, what it touches, and its decision.
import { useTranslation } from 'react-i18next';
import {
  decideChange,
  readChange,
  withdrawChange,
  type ReadChangeAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { changeTones } from '../../parts/state/tones';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { Opinions } from './Opinions';
import { Realisation } from './Realisation';

export function ChangePage({ change: id }: { change: string }) {
  const { t } = useTranslation();
  const read = () => readChange({ path: { change: id } });
  const { data, problem, refetch } = useRead(['changes', id], read, [`changes:${id}`]);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { change, actions } = data;
  const decide = (approved: boolean) => (reason: string) =>
    decideChange({ path: { change: id }, body: { approved, reason } });
  return (
    <>
      <PageHead
        title={change.title}
        number={change.number}
        way={[{ to: '/changes', label: t('nav.changes') }]}
        acts={
          <>
            {actions.includes('decide_change') &&
              [true, false].map((approved) => (
                <ActButton
                  key={String(approved)}
                  primary={approved}
                  label={t(approved ? 'changes.approve' : 'changes.reject')}
                  thing={`${change.number} ${change.title}`}
                  consequence={t(approved ? 'changes.approve_follows' : 'changes.reject_follows')}
                  reasonFor={`${approved ? 'approve' : 'reject'}_change.${id}`}
                  run={decide(approved)}
                  touches={[`changes:${id}`, 'changes']}
                />
              ))}
            {actions.includes('withdraw_change') && (
              <ActButton
                label={t('changes.withdraw')}
                thing={`${change.number} ${change.title}`}
                consequence={t('changes.withdraw_follows')}
                reasonFor={`withdraw_change.${id}`}
                run={(reason) => withdrawChange({ path: { change: id }, body: { reason } })}
                touches={[`changes:${id}`, 'changes']}
              />
            )}
            {actions.includes('create_release') && (
              <Link to={`/releases/new?change=${id}`} className="button">
                {t('releases.new')}
              </Link>
            )}
          </>
        }
      >
        <StateChip tone={changeTones[change.state]}>
          {t(`changes.states.${change.state}`)}
        </StateChip>
        <span>
          {t('changes.by')} <PersonName id={change.created_by} />{' '}
          <Time at={change.created_at} full />
        </span>
      </PageHead>
      <Facts change={change} />
      <Realisation change={id} />
      <Opinions change={id} seen={data} />
    </>
  );
}

function Facts({ change }: { change: ReadChangeAnswer['change'] }) {
  const { t } = useTranslation();
  const { things: systems } = useThings('system');
  const { things: items } = useThings('ci');
  const { things: changes } = useThings('change');
  const text: [string, string][] = [
    [t('changes.purpose'), change.purpose],
    [t('changes.impact'), change.impact_analysis],
    [t('changes.resources'), change.resource_analysis],
    [t('changes.class'), change.change_class],
    [t('changes.system'), systems.find((each) => each.value === change.system)?.name ?? ''],
  ];
  return (
    <section className="panel">
      <dl className="panel-body facts">
        {text.map(([label, words]) => (
          <div key={label} className="fact-pair">
            <dt>{label}</dt>
            <dd className="said">{words || '—'}</dd>
          </div>
        ))}
        <dt>{t('changes.items')}</dt>
        <dd>
          {change.items.map((id) => (
            <Link key={id} to={`/configuration/${id}`} className="list-inline">
              {items.find((each) => each.value === id)?.name ?? '…'}
            </Link>
          ))}
          {change.items.length === 0 && '—'}
        </dd>
        {change.depends_on.length > 0 && (
          <>
            <dt>{t('changes.depends')}</dt>
            <dd>
              {change.depends_on.map((on) => (
                <Link key={on} to={`/changes/${on}`} className="list-inline">
                  {changes.find((each) => each.value === on)?.name ?? '…'}
                </Link>
              ))}
            </dd>
          </>
        )}
        {change.decided_by && (
          <>
            <dt>{t('changes.decided')}</dt>
            <dd>
              <PersonName id={change.decided_by} /> <Time at={change.decided_at} full />
              <br />
              {change.decision_reason}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
