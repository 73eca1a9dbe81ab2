// Providers, and the one decision: somebody is signed in, or the sign-in page stands here.
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInPage } from '../pages/session/SignInPage';
import { usePath } from '../parts/address/address';
import { ProblemNotice } from '../parts/ProblemNotice';
import { problemOf } from '../parts/read';
import { useSession } from '../parts/useSession';
import { Waiting } from '../parts/Waiting';
import { useIsDark } from './colours';
import { Frame } from './Frame';
import { pageNonce } from './nonce';
import { OuterFrame } from './OuterFrame';
import { themeFor } from './theme';

// A session that ended elsewhere shows at the next reading: the door asks anew, drafts stay.
const cache = new QueryCache({
  onError: (error, query) => {
    if (problemOf(error)?.status === 401 && query.queryKey[0] !== 'session') {
      void queries.invalidateQueries({ queryKey: ['session'] });
    }
  },
});
const queries = new QueryClient({
  queryCache: cache,
  defaultOptions: {
    // A lost connection is said at once, never waited out in silence.
    queries: { retry: false, staleTime: 5000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const csp = { nonce: pageNonce() };

const SetUpPage = lazy(async () => ({
  default: (await import('../pages/session/SetUpPage')).SetUpPage,
}));

function Door() {
  const session = useSession();
  const path = usePath();
  // A one-time link is good whoever is signed in here.
  if (path === '/set-up') {
    return (
      <OuterFrame>
        <Suspense fallback={<Waiting />}>
          <SetUpPage />
        </Suspense>
      </OuterFrame>
    );
  }
  if (session.data) return <Frame session={session.data} />;
  return (
    <OuterFrame>
      {session.isPending && <Waiting />}
      {session.problem && (
        <ProblemNotice problem={session.problem} retry={() => void session.refetch()} />
      )}
      {session.data === null && <SignInPage />}
    </OuterFrame>
  );
}

export function App() {
  const { i18n } = useTranslation();
  const theme = themeFor(useIsDark());
  const locale = i18n.language === 'en' ? enUS : zhCN;
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider csp={csp} theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
        <Door />
      </ConfigProvider>
    </QueryClientProvider>
  );
}
