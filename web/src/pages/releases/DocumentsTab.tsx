// Files of a release: those that its process asks for, what is owed first, and what people put
// beside it.
import { useTranslation } from 'react-i18next';
import { DocumentCard } from '../../parts/documents/DocumentCard';
import { addressOf, toneOf, useDocuments } from '../../parts/documents/useDocuments';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useReadAnew } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { UploadArea } from '../../parts/upload/UploadArea';
import { Waiting } from '../../parts/Waiting';
import type { TabShown } from './ReleasePage';

const order = ['need', 'done', 'wait'] as const;

export function DocumentsTab({ view }: TabShown) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const { data, problem, refetch } = useDocuments(release);
  const readAnew = useReadAnew();
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  const groups = order.map((tone) => ({
    tone,
    lines: data.items.filter((each) => toneOf(each) === tone),
  }));
  return (
    <>
      <section className="document-part" aria-labelledby="documents-named">
        <h2 id="documents-named" className="panel-title document-part-head">
          {t('documents.named')}
          {groups
            .filter((each) => each.lines.length > 0)
            .map(({ tone, lines }) => (
              <StateWord key={tone} tone={tone}>
                {t(`documents.count.${tone}`, { count: lines.length })}
              </StateWord>
            ))}
        </h2>
        {data.items.length === 0 && <p className="panel panel-body">{t('documents.none')}</p>}
        <div className="document-cards">
          {groups.flatMap(({ lines }) =>
            lines.map((each) => <DocumentCard key={each.document} release={release} line={each} />),
          )}
        </div>
      </section>
      <section className="document-part" aria-labelledby="documents-attached">
        <h2 id="documents-attached" className="panel-title document-part-head">
          {t('documents.attachments')}
        </h2>
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
          <p className="plain-note">{t('documents.no_attachments')}</p>
        )}
        <div className="document-cards">
          {data.attachments.map((each) => (
            <DocumentCard key={each.id} release={release} line={each} />
          ))}
        </div>
      </section>
    </>
  );
}
