// Who is signed in, and what the sign-in page may know before.
import { keepCsrf, request } from './request';

export interface About {
  organisation_zh: string;
  organisation_en: string;
  version: string;
}

export interface Session {
  login: string;
  name: string;
  roles: { role: string; name: string }[];
  csrf: string;
}

export interface Credentials {
  login: string;
  password: string;
}

export function readAbout(language: string): Promise<About> {
  return request<About>('/about', { language });
}

export async function readSession(language: string): Promise<Session> {
  return kept(await request<Session>('/session', { language }));
}

export async function signIn(body: Credentials, language: string): Promise<Session> {
  return kept(await request<Session>('/session', { method: 'POST', body, language }));
}

export function signOut(language: string): Promise<null> {
  return request<null>('/session', { method: 'DELETE', language });
}

function kept(session: Session): Session {
  keepCsrf(session.csrf);
  return session;
}
