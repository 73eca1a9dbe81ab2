// Files of a release: those that its process asks for, and what people put beside it.
import { useTranslation } from 'react-i18next';
import { DocumentCard } from '../../parts/documents/DocumentCard';
import { addressOf, useDocuments } from '../../parts/documents/useDocuments';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useReadAnew } from '../../parts/read';
import { UploadArea } from '../../parts/upload/UploadArea';
import { Waiting } from '../../parts/Waiting';
import type { TabShown } from './ReleasePage';

export function DocumentsTab({ view }: TabShown) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useDocuments(release);
  const readAnew = useReadAnew();
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  return (
    <>
      <h2 className="panel-title">{t('documents.named')}</h2>
      {data.items.length === 0 && <p className="panel panel-body">{t('documents.none')}</p>}
      {data.items.map((each) => (
        <DocumentCard key={each.document} release={release} line={each} />
      ))}
      <h2 className="panel-title">{t('documents.attachments')}</h2>
      {data.actions.includes('attach_file') && (
        <UploadArea
          id="attach"
          value={null}
          change={(sent) => sent && readAnew([`release:${release}`])}
          address={(file) => addressOf(release, file)}
          words={t('documents.attach')}
        />
      )}
      {data.attachments.length === 0 && (
        <p className="panel panel-body">{t('documents.no_attachments')}</p>
      )}
      {data.attachments.map((each) => (
        <DocumentCard key={each.id} release={release} line={each} />
      ))}
    </>
  );
}
