// The live feed read as a stream: server-sent events carry the type as their name, which no
// EventSource can take without knowing every type before.

export interface FeedEntry {
  seq: number;
  noun: string;
  id: string | null;
  release: string | null;
  type: string;
}

interface Listening {
  after?: string | undefined; // the last entry that was seen
  signal: AbortSignal;
  open: () => void;
  take: (entry: FeedEntry, id: string) => void;
  ended: () => void; // the session is over
}

export async function listen({ after, signal, open, take, ended }: Listening): Promise<void> {
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  if (after) headers['Last-Event-ID'] = after;
  const response = await fetch('/api/v1/events', { headers, signal, credentials: 'same-origin' });
  if (response.status === 401) ended();
  if (!response.ok || !response.body) throw new Error(`feed: ${response.status}`);
  open();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = fieldsOf(block);
      if (event.event === 'session.ended') ended();
      else if (event.data && event.id) take(JSON.parse(event.data) as FeedEntry, event.id);
    }
  }
}

// One event's lines; a line that begins with a colon only keeps the connection awake.
export function fieldsOf(block: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) found[line.slice(0, at)] = line.slice(at + 1).replace(/^ /, '');
  }
  return found;
}
