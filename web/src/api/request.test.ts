import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from './problem';
import { askIn, keepCsrf, request } from './request';

function answer(status: number, text: string) {
  const fake = vi.fn(
    async (_address: string, _sent: RequestInit) => new Response(text, { status }),
  );
  vi.stubGlobal('fetch', fake);
  return fake;
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refused);
  return (error as Refused).problem;
}

afterEach(() => vi.unstubAllGlobals());

test('what is read needs no token, what changes carries it', async () => {
  const fake = answer(200, '{"a":1}');
  keepCsrf('token');
  askIn('en');
  expect(await request('/things', { method: 'GET' })).toEqual({ a: 1 });
  await request('/things', { method: 'POST', body: { b: 2 } });
  const [read, changed] = fake.mock.calls.map(([, sent]) => sent);
  expect(read?.headers).not.toHaveProperty('X-CSRF-Token');
  expect(read?.body).toBeUndefined();
  expect(changed?.headers).toMatchObject({ 'X-CSRF-Token': 'token', 'Accept-Language': 'en' });
  expect(changed?.body).toBe('{"b":2}');
});

test('what is not given is not asked for', async () => {
  const fake = answer(200, '{}');
  await request('/things', {
    method: 'GET',
    query: { text: '发布 1', limit: 5, after: undefined },
  });
  await request('/things', { method: 'GET', query: {} });
  expect(fake.mock.calls.map(([address]) => address)).toEqual([
    '/things?text=%E5%8F%91%E5%B8%83+1&limit=5',
    '/things',
  ]);
});

test('a refusal keeps the words of the server', async () => {
  answer(401, '{"status":401,"code":"sign_in.refused","detail":"Wrong."}');
  expect(await refusal(request('/session', { method: 'POST' }))).toMatchObject({
    code: 'sign_in.refused',
    detail: 'Wrong.',
  });
});

test('an empty answer is null', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  expect(await request('/session', { method: 'DELETE' })).toBeNull();
});

test.each(['<html>', '"text"', '{"error":1}'])('%s for a refusal is unreadable', async (text) => {
  answer(502, text);
  expect(await refusal(request('/session', { method: 'GET' }))).toMatchObject({
    status: 502,
    code: 'client.unreadable',
  });
});

test('no answer at all is offline', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
  expect((await refusal(request('/session', { method: 'GET' }))).code).toBe('client.offline');
});
