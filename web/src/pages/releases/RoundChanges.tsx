// What changed since the last round: the newest complete revision of a record against the one
// before it.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { useSaid } from '../../text/words';
import type { View } from '../../parts/release/view';

export function RoundChanges({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const changed = view.records.filter((each) => each.complete_revision > 1);
  if (changed.length === 0) return null;
  const { id, round } = view.release;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.changed_in', { round })}</h2>
      </div>
      <ul className="panel-body plain-list">
        {changed.map((each) => (
          <li key={each.kind} className="plain-row">
            <span>{said(each.title)}</span>
            <span className="plain-note">{t('release.revision', { revision: each.revision })}</span>
            <Link to={`/releases/${id}/records/${each.kind}?compare=1`}>
              {t('release.compare')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
