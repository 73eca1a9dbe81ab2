import { afterEach, expect, test, vi } from 'vitest';
import { fieldsOf, listen } from './feed';

afterEach(() => vi.unstubAllGlobals());

function stream(...chunks: string[]) {
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((each) => controller.enqueue(bytes.encode(each)));
      controller.close();
    },
  });
}

async function heard(status: number, ...chunks: string[]) {
  const seen: string[] = [];
  vi.stubGlobal('fetch', async () => new Response(stream(...chunks), { status }));
  await listen({
    signal: new AbortController().signal,
    open: () => seen.push('open'),
    take: (entry, id) => seen.push(`${id} ${entry.noun}`),
    ended: () => seen.push('ended'),
  }).catch(() => seen.push('broken'));
  return seen;
}

test('an event cut by the network is one event', async () => {
  const seen = await heard(
    200,
    ': hello\n\nid: 7\nevent: task.op',
    'ened\ndata: {"noun":"tasks"}\n',
    '\nid: 8\nevent: x\ndata: {"noun":"releases"}\n\n',
  );
  expect(seen).toEqual(['open', '7 tasks', '8 releases']);
});

test('the end of the session is told once, by event or by refusal', async () => {
  expect(await heard(200, 'event: session.ended\ndata: {}\n\n')).toEqual(['open', 'ended']);
  expect(await heard(401, '{}')).toEqual(['ended', 'broken']);
});

test('a value keeps its own colons', () => {
  expect(fieldsOf('data: {"a":1}\n:ping')).toEqual({ data: '{"a":1}' });
});
