// Version history of a system: each formal version with the release that earned it.
import { useTranslation } from 'react-i18next';
import {
  listSystemVersions,
  readSystem,
  type ListSystemVersionsAnswer,
} from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

export function VersionsPage({ system }: { system: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const named = useRead(['system', system], () => readSystem({ path: { system } }), ['systems']);
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
      <PageHead
        title={t('versions.of', { system: named.data ? said(named.data.name) : '…' })}
        count={items.length}
        way={[{ to: '/configuration', label: t('nav.configuration') }]}
      />
      {items.length === 0 ? (
        <p className="panel panel-body">{t('versions.none')}</p>
      ) : (
        <ol className="panel panel-body plain-list">
          {items.map((each) => (
            <VersionLine key={each.id} line={each} />
          ))}
        </ol>
      )}
    </>
  );
}

function VersionLine({ line }: { line: ListSystemVersionsAnswer['items'][number] }) {
  const { t } = useTranslation();
  return (
    <li className="plain-row">
      <strong>{line.name}</strong>
      <span>
        <span className="page-number-small">{line.release_number}</span>{' '}
        <Link to={`/releases/${line.release}`}>{line.release_title}</Link>
      </span>
      <Time at={line.at} full />
      {line.corrections.map((correction) => (
        <span key={correction.at} className="plain-note">
          {t('versions.corrected', { because: correction.because })} · <Time at={correction.at} />
        </span>
      ))}
    </li>
  );
}
