// The bell: how many notices are unread, on every page, and the way to them.
import { useTranslation } from 'react-i18next';
import { Link } from '../parts/address/Link';
import { mostCounted, useUnread } from '../parts/useUnread';

const bell = 'M8 1.8a4.2 4.2 0 00-4.2 4.2v3L2.5 11.6h11L12.2 9V6A4.2 4.2 0 008 1.8z';
const clapper = 'M6.4 13.6a1.7 1.7 0 003.2 0';

export function Bell() {
  const { t } = useTranslation();
  const count = useUnread();
  const shown = count >= mostCounted ? `${mostCounted - 1}+` : String(count);
  const words = count === 0 ? t('notices.bell_none') : t('notices.bell', { count, shown });
  return (
    <Link to="/notices" className="bell" aria-label={words} title={words}>
      <svg className="nav-sign" viewBox="0 0 16 16" width="18" height="18" aria-hidden>
        <path d={bell} />
        <path d={clapper} />
      </svg>
      {count > 0 && (
        <span className="nav-count bell-count" aria-hidden>
          {shown}
        </span>
      )}
      {/* Told as it changes, without the reader leaving where he is. */}
      <span className="out-of-sight" role="status">
        {count > 0 && words}
      </span>
    </Link>
  );
}
