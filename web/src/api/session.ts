// Who is signed in, and what the sign-in page may know before.
import { keepCsrf, request } from './request';

export interface Words {
  zh: string;
  en: string;
}

export interface About {
  organisation_zh: string;
  organisation_en: string;
  version: string;
}

export interface Session {
  login: string;
  name: Words;
  roles: { grant: string; role: string; name: Words }[];
  csrf: string;
}

export interface Credentials {
  login: string;
  password: string;
}

export function readAbout(): Promise<About> {
  return request<About>('/api/v1/about', { method: 'GET' });
}

export async function readSession(): Promise<Session> {
  return kept(await request<Session>('/api/v1/session', { method: 'GET' }));
}

export async function signIn(body: Credentials): Promise<Session> {
  return kept(await request<Session>('/api/v1/session', { method: 'POST', body }));
}

export function signOut(): Promise<unknown> {
  return request<unknown>('/api/v1/session', { method: 'DELETE' });
}

export async function countMyTasks(): Promise<number> {
  const page = await request<{ items: unknown[] }>('/api/v1/tasks', { method: 'GET' });
  return page.items.length;
}

function kept(session: Session): Session {
  keepCsrf(session.csrf);
  return session;
}
