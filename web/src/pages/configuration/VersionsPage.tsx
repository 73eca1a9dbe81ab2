// Version history of a system: each formal version with the release that earned it.
import { useTranslation } from 'react-i18next';
import { listSystemVersions } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import '../../parts/release/lines.css';

export function VersionsPage({ system }: { system: string }) {
  const { t } = useTranslation();
  const read = useRead(
    ['system', system, 'versions'],
    () => listSystemVersions({ path: { system } }),
    ['formal_versions'],
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items } = read.data;
  return (
    <>
      <PageHead title={t('versions.title')} count={items.length} />
      {items.length === 0 && <p className="plain-note">{t('versions.none')}</p>}
      <ul className="plain-list">
        {items.map((each) => (
          <li key={each.id} className="site-line">
            <strong className="site-name">{each.name}</strong>
            <Link to={`/releases/${each.release}`}>
              {each.release_number} {each.release_title}
            </Link>
            <Time at={each.at} />
            {each.corrections.map((correction) => (
              <span key={correction.at}>
                {t('versions.corrected', { because: correction.because })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
