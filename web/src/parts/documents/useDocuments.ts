// The documents of a release, kept current, and where their bytes go to and come from.
import { listDocuments, type ListDocumentsAnswer } from '../../api/generated/client';
import { useRead } from '../read';

export type DocumentLine = ListDocumentsAnswer['items'][number];
export type FileVersion = DocumentLine['files'][number];

// Owed, there, or neither: left out with a reason, or what every step may leave out.
export function toneOf(line: DocumentLine): 'need' | 'done' | 'wait' {
  if (line.state === 'given') return 'done';
  const isOwed = line.asked_by.some((each) => !each.optional);
  return line.state === 'absent' && isOwed ? 'need' : 'wait';
}

export function useDocuments(release: string) {
  const read = () => listDocuments({ path: { release } });
  return useRead(['release', release, 'documents'], read, [`release:${release}`]);
}

// A document of the pack by its name, the next version of an attachment by its id.
export function addressOf(release: string, file: File, line?: DocumentLine): string {
  const asked = new URLSearchParams({ file_name: file.name });
  if (line?.document) asked.set('document', line.document);
  else if (line?.id) asked.set('attachment', line.id);
  return `/api/v1/releases/${release}/documents?${asked.toString()}`;
}

export const bytesOf = (line: DocumentLine, file: FileVersion) =>
  `/api/v1/documents/${line.id}/versions/${file.revision}/bytes`;
export const previewOf = (line: DocumentLine, file: FileVersion) =>
  `/api/v1/documents/${line.id}/versions/${file.revision}/preview`;
