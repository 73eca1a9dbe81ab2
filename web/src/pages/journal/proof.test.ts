import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProveEntryAnswer as Proof } from '../../api/generated/client';
import { isIncluded, readNote } from './proof';

const sha = (...parts: (Buffer | string)[]) =>
  parts.reduce((all, each) => all.update(each), createHash('sha256')).digest();
const leafOf = (leaf: string) => sha(Buffer.of(0), leaf);
const nodeOf = (left: Buffer, right: Buffer) => sha(Buffer.of(1), left, right);

// Three leaves: (a b) c.
const [a, b, c] = ['a', 'b', 'c'].map(leafOf) as [Buffer, Buffer, Buffer];
const root = nodeOf(nodeOf(a, b), c);
const note = `fangxing/test\n3\n${root.toString('base64')}\n2026-11-26T12:00:00Z\n\n— x y\n`;

const proof = (leaf: string, index: number, path: Buffer[]) =>
  ({
    leaf,
    leaf_hash: '',
    index,
    path: path.map((each) => each.toString('base64')),
    note,
  }) as unknown as Proof;

test('an entry leads to the root that was signed', async () => {
  expect(readNote(note)).toMatchObject({ origin: 'fangxing/test', size: 3 });
  expect(await isIncluded(proof('a', 0, [b, c]))).toBe(true);
  expect(await isIncluded(proof('b', 1, [a, c]))).toBe(true);
  expect(await isIncluded(proof('c', 2, [nodeOf(a, b)]))).toBe(true);
});

test('another entry, place or path does not', async () => {
  expect(await isIncluded(proof('x', 0, [b, c]))).toBe(false);
  expect(await isIncluded(proof('a', 1, [b, c]))).toBe(false);
  expect(await isIncluded(proof('a', 3, [b, c]))).toBe(false);
  expect(await isIncluded(proof('a', 0, [b]))).toBe(false);
  expect(await isIncluded(proof('a', 0, [b, c, c]))).toBe(false);
});

test('a leaf whose actor is a pseudonym since is proved by the hash that was kept', async () => {
  const kept = { ...proof('', 1, [a, c]), leaf_hash: b.toString('base64') };
  expect(await isIncluded(kept)).toBe(true);
  expect(await isIncluded({ ...kept, leaf_hash: a.toString('base64') })).toBe(false);
});
