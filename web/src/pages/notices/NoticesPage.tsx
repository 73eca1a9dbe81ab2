// Notices to me, newest first, each with the way to what it is about. Who sees them has read them;
// what was new when he came stays marked until he leaves.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listMyNotices, readNotices, type ListMyNoticesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { noticesFollow } from '../../parts/useUnread';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import './notices.css';

type Line = ListMyNoticesAnswer['items'][number];

const most = 200;

// Marks what is shown as read, and remembers what was unread when it was first seen here.
function useReading(items: readonly Line[] | undefined) {
  const fresh = useRef(new Set<string>());
  const marked = useRef<string | null>(null);
  const { run, problem } = useAct(readNotices, noticesFollow);
  items?.filter((each) => !each.read).forEach((each) => fresh.current.add(each.id ?? ''));
  const newest = items?.find((each) => !each.read)?.id;
  useEffect(() => {
    if (!newest || marked.current === newest) return;
    marked.current = newest;
    run({ body: { up_to: newest } });
  }, [newest, run]);
  return { isNew: (line: Line) => fresh.current.has(line.id ?? ''), problem };
}

function Notice({ notice, isNew }: { notice: Line; isNew: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  return (
    <article className="panel">
      <div className="panel-head">
        <h2 className="panel-title">
          <bdi>{said(notice.subject)}</bdi>
        </h2>
        <span className="notice-when">
          {isNew && <span className="notice-new">{t('notices.new')}</span>}
          <Time at={notice.at} full />
        </span>
      </div>
      <div className="panel-body">
        {said(notice.text) && <p className="notice-text">{times.within(said(notice.text))}</p>}
        {notice.release ? (
          <Link to={`/releases/${notice.release}`}>{t('notices.release')}</Link>
        ) : (
          <Link to="/processes">{t('notices.process')}</Link>
        )}
      </div>
    </article>
  );
}

export function NoticesPage() {
  const { t } = useTranslation();
  const read = useRead(['notices'], () => listMyNotices({ query: { limit: most } }), noticesFollow);
  const items = read.data?.items;
  const { isNew, problem } = useReading(items);
  return (
    <>
      <PageHead title={t('notices.title')} />
      {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
      {problem && <ProblemNotice problem={problem} />}
      {!items && !read.problem && <Waiting />}
      {items?.length === 0 && <p className="panel panel-body">{t('notices.none')}</p>}
      {items?.map((notice) => (
        <Notice key={notice.id} notice={notice} isNew={isNew(notice)} />
      ))}
      {items?.length === most && <p className="notice-end">{t('notices.end', { count: most })}</p>}
    </>
  );
}
