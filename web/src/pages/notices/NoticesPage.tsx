// Notices to me, newest first, each with the way to what it is about.
import { useTranslation } from 'react-i18next';
import { listMyNotices } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import './notices.css';

export function NoticesPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const read = useRead(['notices'], () => listMyNotices({ query: { limit: 200 } }), ['notices']);
  if (read.problem) return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  if (!read.data) return <Waiting />;
  return (
    <>
      <PageHead title={t('notices.title')} />
      {read.data.items.length === 0 && <p className="panel panel-body">{t('notices.none')}</p>}
      {read.data.items.map((notice) => (
        <article key={notice.id} className="panel">
          <div className="panel-head">
            <h2 className="panel-title">
              <bdi>{said(notice.subject)}</bdi>
            </h2>
            <Time at={notice.at} full />
          </div>
          <div className="panel-body">
            <p className="notice-text">{said(notice.text)}</p>
            {notice.release ? (
              <Link to={`/releases/${notice.release}`}>{t('notices.release')}</Link>
            ) : (
              <Link to="/processes">{t('notices.process')}</Link>
            )}
          </div>
        </article>
      ))}
    </>
  );
}
