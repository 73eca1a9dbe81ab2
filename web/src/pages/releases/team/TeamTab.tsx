// The release team with its work by phase, what is reserved for the release, and appraisals.
import { useTranslation } from 'react-i18next';
import { formTeam, leaveTeam, readTeam, type ReadTeamAnswer } from '../../../api/generated/client';
import { ActButton } from '../../../parts/act/ActButton';
import { useRead } from '../../../parts/read';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { useSaid } from '../../../text/words';
import { ActPanel } from '../../../parts/beside/ActPanel';
import type { TabShown } from '../ReleasePage';
import { follows } from '../useRelease';
import { Appraisals } from './Appraisals';
import { JoinTeam } from './JoinTeam';
import { Phases } from './Phases';
import { Reservations } from './Reservations';

export type Team = ReadTeamAnswer;

export function TeamTab({ view }: TabShown) {
  const release = view.release.id ?? '';
  const read = () => readTeam({ path: { release } });
  const { data } = useRead(['release', release, 'team'], read, follows(release));
  return (
    <div className="beside-columns">
      {data && <Members release={release} team={data} />}
      {data?.formed && <Phases release={release} team={data} />}
      <Reservations release={release} />
      <Appraisals release={release} />
    </div>
  );
}

function Members({ release, team }: { release: string; team: Team }) {
  const { t } = useTranslation();
  const said = useSaid();
  const lacking = team.lacking.map((each) => said(each.name)).join(t('release.and'));
  return (
    <ActPanel
      title={t('around.team.title')}
      count={team.members.length}
      act={t('around.team.join')}
      isOffered={team.actions.includes('join_team')}
      form={(close) => <JoinTeam release={release} close={close} />}
    >
      {!team.formed && <p className="plain-note">{t('around.team.none')}</p>}
      {!team.formed && team.wanted && <p className="plain-note">{t('around.team.wanted')}</p>}
      {team.actions.includes('form_team') && (
        <ActButton
          primary
          label={t('around.team.form')}
          run={() => formTeam({ path: { release }, body: {} })}
          touches={follows(release)}
        />
      )}
      {team.dissolved_at && (
        <p className="plain-note">
          {t('around.team.dissolved')} <Time at={team.dissolved_at} full />
        </p>
      )}
      {team.formed && !team.dissolved_at && team.lacking.length > 0 && (
        <p>
          <StateWord tone="need">{t('around.team.lacking', { roles: lacking })}</StateWord>
        </p>
      )}
      {team.formed && team.members.length === 0 && (
        <p className="plain-note">{t('around.team.no_members')}</p>
      )}
      <ul className="plain-list">
        {team.members.map((each) => (
          <li key={`${each.person.login}${each.role}`}>
            {said(each.person.name)} · {said(each.role_name)}{' '}
            {team.actions.includes('leave_team') && (
              <ActButton
                small
                label={t('around.team.leave')}
                thing={`${said(each.person.name)} · ${said(each.role_name)}`}
                consequence={t('around.team.leave_follows')}
                run={() =>
                  leaveTeam({
                    path: { release },
                    body: { person: each.person.login, role: each.role },
                  })
                }
                touches={follows(release)}
              />
            )}
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}
