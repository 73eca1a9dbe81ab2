// Providers, and the one decision: somebody is signed in, or the sign-in page stands here.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { SignedInPage } from '../pages/session/SignedInPage';
import { SignInPage } from '../pages/session/SignInPage';
import { useSession } from '../parts/useSession';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Waiting } from '../parts/Waiting';
import { useIsDark } from './colours';
import { Frame } from './Frame';
import { pageNonce } from './nonce';
import { themeFor } from './theme';

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const csp = { nonce: pageNonce() };

function Door() {
  const session = useSession();
  if (session.isPending) return <Waiting />;
  if (session.problem) {
    return <ProblemNotice problem={session.problem} retry={() => void session.refetch()} />;
  }
  return session.data ? <SignedInPage session={session.data} /> : <SignInPage />;
}

export function App() {
  const { i18n } = useTranslation();
  const theme = themeFor(useIsDark());
  const locale = i18n.language === 'en' ? enUS : zhCN;
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider csp={csp} theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
        <Frame>
          <Door />
        </Frame>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
