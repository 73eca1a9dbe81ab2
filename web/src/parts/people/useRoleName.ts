// What a role is called; one that is not known here shows as it is.
import { listRoles } from '../../api/generated/client';
import { useSaid } from '../../text/words';
import { useRead } from '../read';

export function useRoleName(): (role: string) => string {
  const said = useSaid();
  const items = useRead(['roles'], listRoles).data?.items;
  const names = new Map(items?.map((each) => [each.role, each.name]));
  return (role) => {
    const name = names.get(role);
    return name ? said(name) : role;
  };
}
