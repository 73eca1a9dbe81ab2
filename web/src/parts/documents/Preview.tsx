// A picture or a text shown in place; pages open in a window of their own, where they run nothing.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../Waiting';
import { previewOf, type DocumentLine, type FileVersion } from './useDocuments';

const pictures: readonly string[] = ['png', 'jpeg', 'gif', 'webp'];
const longest = 64_000; // characters of a text; the rest is read in the file

interface Shown {
  line: DocumentLine;
  file: FileVersion;
}

export const isShown = (file: FileVersion) =>
  pictures.includes(file.kind) || file.kind === 'text' || file.kind === 'pdf';

export function Preview({ line, file }: Shown) {
  const { t } = useTranslation();
  const address = previewOf(line, file);
  if (pictures.includes(file.kind)) {
    return <img className="document-picture" src={address} alt={file.file_name} />;
  }
  if (file.kind === 'text') return <TextOf address={address} />;
  return (
    <a className="button" href={address} target="_blank" rel="noopener noreferrer">
      {t('documents.pages')}
    </a>
  );
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  const charset = /charset=([\w-]+)/.exec(answer.headers.get('Content-Type') ?? '')?.[1];
  return new TextDecoder(charset ?? 'utf-8').decode(await answer.arrayBuffer());
}

function TextOf({ address }: { address: string }) {
  const { data } = useQuery({
    queryKey: ['preview', address],
    queryFn: () => read(address),
    staleTime: Infinity, // a version never changes
  });
  if (data === undefined) return <Waiting />;
  return <pre className="document-text">{data.slice(0, longest)}</pre>;
}
