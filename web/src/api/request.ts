// The one fetch wrapper: JSON in and out, the token against forgery, refusals as `Refused`.
import { isProblem, offline, Refused, unreadable } from './problem';

let csrf = '';
let language = 'zh-CN';

export function keepCsrf(token: string): void {
  csrf = token;
}

// The language in which refusals are worded from here on.
export function askIn(tag: string): void {
  language = tag;
}

// For what cannot go through `request`: an upload tells how far it is.
export const csrfToken = () => csrf;
export const languageAsked = () => language;

export interface Sent {
  method: string;
  query?: object;
  body?: unknown;
  version?: number | undefined; // of what is replaced, as it was seen
}

export async function request<T>(path: string, { method, query, body, version }: Sent): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': language,
  };
  const sent: RequestInit = { method, headers, credentials: 'same-origin' };
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    headers['X-CSRF-Token'] = csrf;
    headers['Idempotency-Key'] = crypto.randomUUID();
    if (version !== undefined) headers['If-Match'] = `"${version}"`;
    sent.body = JSON.stringify(body ?? {});
  }
  return read<T>(await arrive(path + asked(query ?? {}), sent));
}

// A small file as it is; the answer is read as any other.
export async function sendFile<T>(path: string, query: object, file: Blob): Promise<T> {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': language,
    'Content-Type': 'application/octet-stream',
    'X-CSRF-Token': csrf,
  };
  const sent: RequestInit = { method: 'POST', headers, credentials: 'same-origin', body: file };
  return read<T>(await arrive(path + asked(query), sent));
}

function asked(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

async function arrive(address: string, sent: RequestInit): Promise<Response> {
  try {
    return await fetch(address, sent);
  } catch {
    throw new Refused(offline);
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  let value: unknown = null;
  try {
    value = text === '' ? null : JSON.parse(text);
  } catch {
    throw new Refused({ ...unreadable, status: response.status });
  }
  if (response.ok) return value as T;
  throw new Refused(isProblem(value) ? value : { ...unreadable, status: response.status });
}
