// The roles of the vocabulary and what each may do; who holds one stands on the person's page.
import { useTranslation } from 'react-i18next';
import { listRoles, type ListRolesAnswer } from '../../api/generated/client';
import '../../parts/list/list.css';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { AdministratorsRule } from './AdministratorsRule';

type Role = ListRolesAnswer['items'][number];

// What everybody has says nothing about a role.
const common: readonly string[] = ['sign_in', 'use_own_account'];

function RoleRows({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  const said = useSaid();
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
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, name, family, permissions }) => (
          <tr key={role}>
            <td>
              <strong>{said(name)}</strong>
            </td>
            <td data-title={titles[1]}>{t(`roles.family.${family}`)}</td>
            <td data-title={titles[2]}>
              {permissions
                .filter((each) => !common.includes(each))
                .map((each) => t(`permission.${each}`))
                .join(t('task.and'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RolesPage() {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(['roles'], listRoles);
  return (
    <>
      <PageHead title={t('roles.title')} />
      <AdministratorsRule />
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
