// What is kept with a release that is closed: each record and file, to be read before.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { StateWord } from '../../parts/state/StateChip';
import { useSaid } from '../../text/words';
import type { TaskSeen } from './TaskPage';

export function Filed({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const said = useSaid();
  const release = seen.line.release ?? '';
  if (seen.filed.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('task.filed.title')}</h2>
        <span>{t('task.filed.count', { count: seen.filed.length })}</span>
      </div>
      <ul className="panel-body filed">
        {seen.filed.map((each) => (
          <li key={each.id}>
            <Link
              to={
                each.is_file
                  ? `/releases/${release}/documents`
                  : `/releases/${release}/records/${each.id}`
              }
            >
              {said(each.name)}
            </Link>{' '}
            <StateWord tone="done">{t('release.revision', { revision: each.revision })}</StateWord>
          </li>
        ))}
      </ul>
    </section>
  );
}
