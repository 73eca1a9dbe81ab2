// One account as its administrators see it: state, roles, and what they may do with it now.
import { useTranslation } from 'react-i18next';
import {
  disablePerson,
  enablePerson,
  readPerson,
  revokeRole,
  unlockPerson,
  type ReadPersonAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { PageHead } from '../../parts/page/PageHead';
import { UnitName } from '../../parts/people/PersonName';
import { SessionLines } from '../../parts/people/SessionLines';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { AccountState } from './AccountState';
import { ResetPassword } from './ResetPassword';
import { RolesHeld } from './RolesHeld';
import { SkillsPanel } from './SkillsPanel';

const runs = {
  disable_person: disablePerson,
  enable_person: enablePerson,
  unlock_person: unlockPerson,
};

function PersonActs({ person, touches }: { person: ReadPersonAnswer; touches: string[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const follow: Partial<Record<keyof typeof runs, string>> = {
    disable_person: t('people.follows.disable_person'),
    enable_person: t('people.follows.enable_person'),
  };
  const offered = person.actions.filter((each): each is keyof typeof runs => each in runs);
  return (
    <>
      {offered.map((act) => (
        <ActButton
          key={act}
          label={t(`people.act.${act}`)}
          thing={`${said(person.name)} (${person.login})`}
          consequence={follow[act]}
          reasonFor={act === 'unlock_person' ? undefined : `${act}.${person.id}`}
          run={(reason) => runs[act]({ path: { person: person.id ?? '' }, body: { reason } })}
          touches={touches}
        />
      ))}
      {person.actions.includes('reset_password') && (
        <ResetPassword person={person} touches={touches} />
      )}
    </>
  );
}

export function PersonPage({ person: id = '' }: Record<string, string>) {
  const { t } = useTranslation();
  const said = useSaid();
  const follows = [`people:${id}`, 'grants', 'people', 'sessions'];
  const read = useRead(['person', id], () => readPerson({ path: { person: id } }), follows);
  const person = read.data;
  if (read.problem) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!person) return <Waiting />;
  return (
    <>
      <PageHead
        title={said(person.name)}
        way={[{ to: '/people', label: t('people.title') }]}
        acts={<PersonActs person={person} touches={follows} />}
      >
        <AccountState state={person.state} />
        {person.locked && <StateChip tone="need">{t('people.account.locked')}</StateChip>}
        {!person.has_password && (
          <StateChip tone="wait">{t('people.account.no_password')}</StateChip>
        )}
      </PageHead>
      <section className="panel">
        <div className="panel-head">
          <h2 className="panel-title">{t('people.facts')}</h2>
        </div>
        <dl className="panel-body facts">
          <dt>{t('people.form.login')}</dt>
          <dd className="mono">{person.login}</dd>
          <dt>{t('people.form.name_zh')}</dt>
          <dd>
            <bdi>{person.name.zh}</bdi>
          </dd>
          <dt>{t('people.form.name_en')}</dt>
          <dd>
            <bdi>{person.name.en}</bdi>
          </dd>
          <dt>{t('people.form.unit')}</dt>
          <dd>
            <UnitName id={person.unit} />
          </dd>
        </dl>
      </section>
      <RolesHeld
        person={person}
        revoke={(grant, reason) => revokeRole({ path: { grant }, body: { reason } })}
        touches={follows}
      />
      <SkillsPanel person={id} />
      {person.actions.includes('end_session') && (
        <section className="panel">
          <div className="panel-head">
            <h2 className="panel-title">{t('account.sessions.title')}</h2>
          </div>
          <div className="panel-body">
            <SessionLines sessions={person.sessions} mayEnd />
          </div>
        </section>
      )}
    </>
  );
}
