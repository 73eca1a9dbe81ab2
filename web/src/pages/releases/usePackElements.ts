// The elements of one version of a pack, from the files that it was published with.
import { readPack, readPackFiles } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { elementsIn, type Element } from './packElements';

async function readElements(pack: string, digest: string): Promise<Element[]> {
  const { versions } = await readPack({ path: { pack } });
  const found = versions.find(({ version }) => version.digest === digest);
  if (!found?.version.id) return [];
  const files = await readPackFiles({ path: { version: found.version.id }, query: {} });
  return files.items
    .filter((each) => each.path.endsWith('.bpmn'))
    .flatMap((each) => elementsIn(each.text ?? ''));
}

export function usePackElements(pack: string, digest: string) {
  return useRead(['pack-elements', pack, digest], () => readElements(pack, digest));
}
