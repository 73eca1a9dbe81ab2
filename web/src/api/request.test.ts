import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from './problem';
import { keepCsrf, request } from './request';

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
  expect(await request('/session', { language: 'en' })).toEqual({ a: 1 });
  await request('/session', { method: 'POST', body: { b: 2 }, language: 'zh-CN' });
  const [read, changed] = fake.mock.calls.map(([, sent]) => sent);
  expect(read?.headers).not.toHaveProperty('X-CSRF-Token');
  expect(changed?.headers).toMatchObject({ 'X-CSRF-Token': 'token', 'Accept-Language': 'zh-CN' });
  expect(changed?.body).toBe('{"b":2}');
});

test('a refusal keeps the words of the server', async () => {
  answer(401, '{"status":401,"code":"session.refused","detail":"Wrong."}');
  expect(await refusal(request('/session', { language: 'en' }))).toMatchObject({
    code: 'session.refused',
    detail: 'Wrong.',
  });
});

test('an empty answer is null', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  expect(await request('/session', { method: 'DELETE', language: 'en' })).toBeNull();
});

test.each(['<html>', '"text"', '{"error":1}'])('%s for a refusal is unreadable', async (text) => {
  answer(502, text);
  expect(await refusal(request('/session', { language: 'en' }))).toMatchObject({
    status: 502,
    code: 'client.unreadable',
  });
});

test('no answer at all is offline', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
  expect((await refusal(request('/session', { language: 'en' }))).code).toBe('client.offline');
});
