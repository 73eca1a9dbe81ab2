// The one fetch wrapper: JSON in and out, the token against forgery, refusals as `Refused`.
import { isProblem, offline, Refused, unreadable } from './problem';

const prefix = '/api/v1';

let csrf = '';

export function keepCsrf(token: string): void {
  csrf = token;
}

export interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  language: string;
}

export async function request<T>(path: string, sent: Sent): Promise<T> {
  const method = sent.method ?? 'GET';
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': sent.language,
  };
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    headers['X-CSRF-Token'] = csrf;
    headers['Idempotency-Key'] = crypto.randomUUID();
  }
  const body = method === 'GET' ? null : JSON.stringify(sent.body ?? {});
  return read<T>(
    await arrive(prefix + path, { method, headers, body, credentials: 'same-origin' }),
  );
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
