// Whether an entry stands under the root that a checkpoint signs (RFC 9162 §2.1.3.2), computed
// here and not believed.
import type { ProveEntryAnswer as Proof } from '../../api/generated/client';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (base64: string): Bytes =>
  Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));

async function hash(...parts: Bytes[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of parts) {
    all.set(each, at);
    at += each.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

const leafHash = (leaf: string) => hash(Uint8Array.of(0), new TextEncoder().encode(leaf));
const nodeHash = (left: Bytes, right: Bytes) => hash(Uint8Array.of(1), left, right);

// Origin, size, root and time stand on a line each.
export function readNote(note: string) {
  const [origin = '', size = '', root = '', at = ''] = note.split('\n');
  return { origin, size: Number(size), root, at };
}

// Where the actor is a pseudonym since, the hash of the leaf as it was stands for its text.
export async function isIncluded(proof: Proof): Promise<boolean> {
  const { leaf, leaf_hash: kept, index, path, note } = proof;
  const { size, root } = readNote(note);
  if (!(index >= 0 && index < size)) return false;
  let node = index;
  let last = size - 1;
  let at = kept ? bytesOf(kept) : await leafHash(leaf);
  for (const each of path.map(bytesOf)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      at = await nodeHash(each, at);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      at = await nodeHash(at, each);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && btoa(String.fromCharCode(...at)) === root;
}
