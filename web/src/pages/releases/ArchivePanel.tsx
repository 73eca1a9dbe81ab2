// What the archive of a release holds: each record by revision and digest, and how many signatures;
// its manifest can be saved, so that its digest can be computed again.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readArchive } from '../../api/generated/client';
import { DownloadButton } from '../../parts/DownloadButton';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { currentLanguage, useSaid } from '../../text/words';
import { Digest } from './Digest';
import { saveJson } from './envelope';
import { follows } from './useRelease';

interface Manifest {
  records?: { kind: string; revision: number; digest: string }[];
  approvals?: string[];
}

export function ArchivePanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useRead(
    ['release', release, 'archive'],
    () => readArchive({ path: { release } }),
    follows(release),
  );
  const manifest = (data?.manifest ?? {}) as Manifest;
  const nameOf = (kind: string) => {
    const record = view.records.find((each) => each.kind === kind);
    return record ? said(record.title) : kind;
  };
  return (
    <section className="panel" aria-label={t('release.archive')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('release.archive')}</h2>
        {view.release.end_state !== undefined && (
          <DownloadButton
            small
            address={`/api/v1/releases/${release}/dossier?lang=${currentLanguage()}`}
            label={t('release.download_dossier')}
          />
        )}
        {data && (
          <Button
            size="small"
            onClick={() =>
              saveJson(`${view.release.number}-archive`, JSON.stringify(data.manifest))
            }
          >
            {t('release.save_manifest')}
          </Button>
        )}
      </div>
      {problem && !data && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data && (
        <dl className="panel-body facts">
          <dt>{t('release.archived_at')}</dt>
          <dd>
            <time dateTime={data.archived_at}>{times.zoned(data.archived_at)}</time>
          </dd>
          <dt>{t('release.dossier')}</dt>
          <dd>
            <code className="whole-digest">{data.digest}</code>
          </dd>
          {manifest.records?.map((each) => (
            <ArchivedRecord key={each.kind} name={nameOf(each.kind)} record={each} />
          ))}
          <dt>{t('release.archived_approvals')}</dt>
          <dd>{manifest.approvals?.length ?? 0}</dd>
        </dl>
      )}
    </section>
  );
}

function ArchivedRecord({
  name,
  record,
}: {
  name: string;
  record: { revision: number; digest: string };
}) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {t('release.archived_revision', { revision: record.revision })}{' '}
        <Digest of={record.digest} />
      </dd>
    </>
  );
}
