import { beforeEach, expect, test, vi } from 'vitest';
import { dropDraft, forgetDrafts, keepDraft, readDraft } from './drafts';

function memory(full = false): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
    removeItem: (key: string) => void delete kept[key],
  };
  const has = { get: (_: object, key: string) => methods[key as keyof typeof methods] };
  const own = { ownKeys: () => Object.keys(kept) };
  const shown = {
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  };
  return new Proxy({}, { ...has, ...own, ...shown }) as Storage;
}

beforeEach(() => vi.stubGlobal('localStorage', memory()));

test('a draft comes back as it was', () => {
  const value = { opinion: '同意 🚀 \u202e<script>', answers: {} };
  expect(keepDraft('1.task.a', value, 5)).toBe(true);
  expect(readDraft('1.task.a')).toEqual({ at: 5, value });
  dropDraft('1.task.a');
  expect(readDraft('1.task.a')).toBeNull();
});

test('signing out forgets drafts and nothing else', () => {
  localStorage.setItem('fangxing.language', 'en');
  keepDraft('1.a', 'x', 1);
  keepDraft('2.b', 'y', 1);
  forgetDrafts();
  expect([readDraft('1.a'), readDraft('2.b')]).toEqual([null, null]);
  expect(localStorage.getItem('fangxing.language')).toBe('en');
});

test('a damaged draft is none', () => {
  localStorage.setItem('fangxing.draft.1.a', '{"at":');
  localStorage.setItem('fangxing.draft.1.b', '{"value":1}');
  expect([readDraft('1.a'), readDraft('1.b')]).toEqual([null, null]);
});

test('what the browser refuses is said', () => {
  expect(keepDraft('1.a', 'x'.repeat(600_000), 1)).toBe(false);
  vi.stubGlobal('localStorage', memory(true));
  expect(keepDraft('1.a', 'x', 1)).toBe(false);
});
