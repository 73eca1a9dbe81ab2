// The session as the server knows it: null when nobody is signed in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refused, type Problem } from '../api/problem';
import { readSession, signIn, signOut, type Credentials, type Session } from '../api/session';
import { useLanguageTag } from './useLanguageTag';

const key = ['session'];
// What may stay when somebody signs out.
const isPublic = new Set<unknown>(['session', 'about']);

export function problemOf(error: unknown): Problem | null {
  return error instanceof Refused ? error.problem : null;
}

async function sessionOrNobody(language: string): Promise<Session | null> {
  try {
    return await readSession(language);
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

export function useSession() {
  const language = useLanguageTag();
  const query = useQuery({
    queryKey: [...key, language],
    queryFn: () => sessionOrNobody(language),
    placeholderData: (before: Session | null | undefined) => before,
  });
  return { ...query, problem: problemOf(query.error) };
}

export function useSignIn() {
  const language = useLanguageTag();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials, language),
    onSuccess: (session) => queries.setQueryData([...key, language], session),
  });
  return { act, problem: problemOf(act.error) };
}

export function useSignOut() {
  const language = useLanguageTag();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () => signOut(language),
    // What one person saw must not be there for the next.
    onSuccess: () => {
      queries.setQueriesData({ queryKey: key }, null);
      queries.removeQueries({ predicate: (each) => !isPublic.has(each.queryKey[0]) });
    },
  });
  return { act, problem: problemOf(act.error) };
}
