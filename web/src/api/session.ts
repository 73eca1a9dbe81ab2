// Who is signed in, and what the sign-in page may know before.
import * as client from './generated/client';
import { keepCsrf } from './request';

export type About = client.ReadAboutAnswer;
export type Session = client.ReadSessionAnswer;
export type Credentials = client.SignIn;

export const readAbout = client.readAbout;
export const signOut = client.signOut;

export async function readSession(): Promise<Session> {
  return kept(await client.readSession());
}

export async function signIn(body: Credentials): Promise<Session> {
  return kept(await client.signIn({ body }));
}

// The second proof of who is here: renews the session, and with it the token against forgery.
export async function prove(body: client.Reauthenticate): Promise<void> {
  keepCsrf((await client.reauthenticate({ body })).csrf);
}

export async function choosePassword(body: client.ChangePassword): Promise<void> {
  keepCsrf((await client.changePassword({ body })).csrf);
}

function kept(session: Session): Session {
  keepCsrf(session.csrf);
  return session;
}
