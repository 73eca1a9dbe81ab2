// A person by name; somebody who is not known here any more shows as the id.
import { useSaid } from '../../text/words';
import { usePeople, useUnits } from './usePeople';

export function PersonName({ id }: { id: string | null | undefined }) {
  const said = useSaid();
  const people = usePeople();
  if (!id) return <>—</>;
  const found = people?.get(id);
  return (
    <bdi className="person" title={found?.login}>
      {found ? said(found.name) : people ? id : '…'}
    </bdi>
  );
}

export function UnitName({ id }: { id: string | null | undefined }) {
  const said = useSaid();
  const units = useUnits();
  if (!id) return <>—</>;
  const found = units?.find((each) => each.id === id);
  return <bdi>{found ? said(found.name) : units ? id : '…'}</bdi>;
}
