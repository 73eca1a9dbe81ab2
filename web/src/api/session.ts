// Who is signed in, and what the sign-in page may know before.
import * as client from './generated/client';
import { keepCsrf } from './request';

export type About = client.ReadAboutAnswer;
export type Session = client.ReadSessionAnswer;
export type Credentials = client.SignIn;

export const readAbout = client.readAbout;
export const signOut = client.signOut;

// A renewal on its way: the feed may say that the old session has ended before the browser has the
// new one's cookie, and a reading in between would find nobody signed in.
let renewal: Promise<unknown> = Promise.resolve();

async function renewing(answer: Promise<{ csrf: string }>): Promise<void> {
  renewal = answer.catch(() => undefined);
  keepCsrf((await answer).csrf);
}

export async function readSession(): Promise<Session> {
  await renewal;
  return kept(await client.readSession());
}

export async function signIn(body: Credentials): Promise<Session> {
  return kept(await client.signIn({ body }));
}

// The second proof of who is here: renews the session, and with it the token against forgery.
export function prove(body: client.Reauthenticate): Promise<void> {
  return renewing(client.reauthenticate({ body }));
}

export function choosePassword(body: client.ChangePassword): Promise<void> {
  return renewing(client.changePassword({ body }));
}

function kept(session: Session): Session {
  keepCsrf(session.csrf);
  return session;
}
