// The session as the server knows it: null when nobody is signed in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readSession, signIn, signOut, type Session } from '../api/session';
import { isFreeToChoose } from '../text/language';
import { currentLanguage, speak } from '../text/words';
import { forgetDrafts } from './form/drafts';
import { problemOf } from './read';

// Names of people and roles come in the language in which they are asked for.
const key = ['session'];
const inThisLanguage = () => [...key, currentLanguage()];
// What may stay when somebody signs out.
const isPublic = new Set<unknown>(['session', 'about']);

async function sessionOrNobody(): Promise<Session | null> {
  try {
    return await readSession();
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

export function useSession() {
  const query = useQuery({
    queryKey: inThisLanguage(),
    queryFn: sessionOrNobody,
    placeholderData: (before: Session | null | undefined) => before,
  });
  return { ...query, problem: problemOf(query.error) };
}

export function useSignIn() {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: signIn,
    onSuccess: async (session) => {
      // In a browser where nothing was chosen, a preference that differs from everybody's counts.
      if (isFreeToChoose() && session.language === 'en') await speak('en');
      queries.setQueryData(inThisLanguage(), session);
    },
  });
  return { act, problem: problemOf(act.error) };
}

export function useSignOut() {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () => signOut(),
    // What one person saw must not be there for the next.
    onSuccess: () => {
      forgetDrafts();
      queries.setQueriesData({ queryKey: key }, null);
      queries.removeQueries({ predicate: (each) => !isPublic.has(each.queryKey[0]) });
    },
  });
  return { act, problem: problemOf(act.error) };
}
