// What a process is called; one that is not known here shows as it is.
import { listPacks } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { useSaid } from '../../text/words';

export function usePackName(): (pack: string) => string {
  const said = useSaid();
  const packs = useRead(['packs'], () => listPacks(), ['pack_versions']).data?.items;
  return (pack) => {
    const found = packs?.find((each) => each.pack === pack);
    return found ? said(found.name) : pack;
  };
}
