// The roles: what each may do, what it is for, what it takes to hold it; the process owner adds,
// renames and merges them. Who holds one stands on the person's page.
import { useTranslation } from 'react-i18next';
import { listRoles, type ListRolesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import '../../parts/list/list.css';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useSession } from '../../parts/useSession';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { AdministratorsRule } from './AdministratorsRule';
import { Profile } from './Profile';
import { AddRole, RoleActs } from './RoleActs';

type Role = ListRolesAnswer['items'][number];

const none = { zh: '', en: '' };

// What everybody has says nothing about a role.
const common: readonly string[] = ['sign_in', 'use_own_account'];

function RoleRows({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const names = new Map(roles.map((each) => [each.role, each.name]));
  const nameOf = (id: string) => said(names.get(id) ?? none);
  const mayAct = roles.flatMap((each) => each.actions).length > 0;
  const titles = [t('roles.column.name'), t('roles.column.family'), t('roles.column.may')];
  return (
    <table className="list-table">
      <thead>
        <tr>
          {titles.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
          {mayAct && (
            <th scope="col">
              <span className="out-of-sight">{t('list.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {roles.map((line) => (
          <tr key={line.role}>
            <td className="role-name">
              <strong>{said(line.name)}</strong>
              {line.merged_into && (
                <p className="plain-note">
                  {t('roles.merged', { name: nameOf(line.merged_into) })}
                </p>
              )}
              {line.is_own && <p className="plain-note">{t('roles.own')}</p>}
              <Profile profile={line.profile} />
            </td>
            <td data-title={titles[1]}>{t(`roles.family.${line.family}`)}</td>
            <td data-title={titles[2]}>
              {line.permissions
                .filter((each) => !common.includes(each))
                .map((each) => t(`permission.${each}`))
                .join(t('task.and'))}
            </td>
            {mayAct && (
              <td className="role-acts">
                <RoleActs line={line} roles={roles} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RolesPage() {
  const { t } = useTranslation();
  const may = useSession().data?.permissions ?? [];
  const mayKeepPeople = may.includes('manage_people') || may.includes('grant_roles');
  const { data, problem, refetch } = useRead(['roles'], listRoles, ['role_definitions']);
  return (
    <>
      <PageHead
        title={t('roles.title')}
        count={data?.items.length}
        acts={
          <>
            {may.includes('grant_roles') && <Link to="/import/roles">{t('imports.open')}</Link>}
            {data?.actions.includes('create_role') && <AddRole />}
          </>
        }
      />
      {mayKeepPeople && <AdministratorsRule />}
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data && (
        <div className="list-box">
          <RoleRows roles={data.items} />
        </div>
      )}
    </>
  );
}
