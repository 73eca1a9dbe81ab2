// What the pages about process documents share: a version's look, its files, its archive.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReadPackFilesAnswer, ReadPackVersionAnswer } from '../../api/generated/client';
import type { Tone } from '../../parts/state/Sign';

export type VersionLine = ReadPackVersionAnswer;
export type VersionState = VersionLine['version']['state'];
export type PackFile = ReadPackFilesAnswer['items'][number];

export const toneOf: Record<VersionState, Tone> = {
  draft: 'wait',
  proposed: 'need',
  published: 'done',
  discarded: 'wait',
};

// The server writes the beginning of time where there is no instant.
export const isSet = (instant: string) => Date.parse(instant) > 0;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

export function archiveOf(files: readonly PackFile[]): Uint8Array {
  const entries = files.map(({ path, text, base64 }) => [
    path,
    text === undefined ? bytesOf(base64 ?? '') : strToU8(text),
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

interface Brought {
  pack: string;
  files: { path: string; text?: string; base64?: string }[];
}

function asSent(path: string, bytes: Uint8Array) {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { path, base64: btoa(strFromU8(bytes, true)) };
  }
}

// A pack as a zip: its files at the top, or all of them below one folder.
export async function readArchive(file: File): Promise<Brought | null> {
  let entries: [string, Uint8Array][];
  try {
    entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return null;
  }
  const real = entries.filter(([path]) => !path.endsWith('/'));
  const manifest = real.find(([path]) => /(^|\/)pack\.toml$/.test(path));
  if (!manifest) return null;
  const top = manifest[0].slice(0, -'pack.toml'.length);
  const files = real
    .filter(([path]) => path.startsWith(top))
    .map(([path, bytes]) => asSent(path.slice(top.length), bytes));
  const id = /^id\s*=\s*"([^"]+)"/m.exec(strFromU8(manifest[1]));
  return id?.[1] ? { pack: id[1], files } : null;
}

export function save(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/zip' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
