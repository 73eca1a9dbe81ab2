// The records of a release: which there are, how far each is, who wrote last.
import '../../parts/list/list.css';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { recordTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { useSaid } from '../../text/words';
import type { TabShown } from './ReleasePage';

type State = keyof typeof recordTones;

export function RecordsTab({ view }: TabShown) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <div className="list-box">
      <table className="list-table">
        <thead>
          <tr>
            <th>{t('release.record')}</th>
            <th>{t('release.state')}</th>
            <th>{t('release.newest')}</th>
            <th>{t('release.newest_complete')}</th>
          </tr>
        </thead>
        <tbody>
          {view.records.map((each) => (
            <tr key={each.kind}>
              <td>
                <Link
                  to={`/releases/${view.release.id}/records/${each.kind}`}
                  className="list-name"
                >
                  {said(each.title)}
                </Link>
              </td>
              <td data-title={t('release.state')}>
                <StateWord tone={recordTones[each.state as State]}>
                  {t(`release.record_state.${each.state as State}`)}
                </StateWord>
              </td>
              <td data-title={t('release.newest')}>
                {each.revision > 0 ? t('release.revision', { revision: each.revision }) : '—'}
              </td>
              <td data-title={t('release.newest_complete')}>
                {each.complete_revision > 0
                  ? t('release.revision', { revision: each.complete_revision })
                  : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
