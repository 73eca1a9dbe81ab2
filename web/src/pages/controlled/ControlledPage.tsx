// Controlled documents: each with its revision table, and what I may do with the newest revision.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  enforceControlledRevision,
  listControlledDocuments,
  reviewControlledRevision,
  type ListControlledDocumentsAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import '../../parts/documents/documents.css';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';
import { ApproveDialog } from './ApproveDialog';
import { DraftDialog } from './DraftDialog';
import { RevisionTable } from './RevisionTable';

export type Line = ListControlledDocumentsAnswer['items'][number];
export const touches = ['controlled_documents'];

export function ControlledPage() {
  const { t } = useTranslation();
  const read = () => listControlledDocuments();
  const { data, problem, refetch } = useRead(['controlled'], read, touches);
  const [drafted, setDrafted] = useState<Line | 'new' | null>(null);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  const mayDraft = data.actions.includes('draft_controlled_revision');
  return (
    <>
      <PageHead
        title={t('controlled.title')}
        way={[{ to: '/processes', label: t('processes.title') }]}
        acts={
          mayDraft && (
            <Button type="primary" onClick={() => setDrafted('new')}>
              {t('controlled.new')}
            </Button>
          )
        }
      />
      {data.items.length === 0 && <p className="panel panel-body">{t('controlled.empty')}</p>}
      {data.items.map((line) => (
        <OneDocument
          key={line.document.id}
          line={line}
          revise={mayDraft ? () => setDrafted(line) : undefined}
        />
      ))}
      {drafted && (
        <DraftDialog
          of={drafted === 'new' ? undefined : drafted.document}
          close={() => setDrafted(null)}
        />
      )}
    </>
  );
}

function OneDocument({ line, revise }: { line: Line; revise?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const [isApproving, setApproving] = useState(false);
  const { document, actions } = line;
  const newest = document.revisions.at(-1);
  if (!newest) return null;
  const sent = { path: { document: document.id ?? '' }, body: { number: newest.number } };
  const thing = `${document.code} ${newest.number}`;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">
          {document.code} {document.title}
        </h2>
        <span className="document-acts">
          {actions.includes('review_controlled_revision') && (
            <ActButton
              label={t('controlled.review')}
              thing={thing}
              consequence={t('controlled.review_follows')}
              run={() => reviewControlledRevision(sent)}
              touches={touches}
            />
          )}
          {actions.includes('approve_controlled_revision') && (
            <Button onClick={() => setApproving(true)}>{t('controlled.approve')}</Button>
          )}
          {actions.includes('enforce_controlled_revision') && (
            <ActButton
              label={t('controlled.enforce')}
              thing={thing}
              consequence={t('controlled.enforce_follows')}
              run={() => enforceControlledRevision(sent)}
              touches={touches}
            />
          )}
          {revise && <Button onClick={revise}>{t('controlled.revise')}</Button>}
        </span>
      </div>
      <RevisionTable revisions={document.revisions} />
      {isApproving && (
        <ApproveDialog line={line} number={newest.number} close={() => setApproving(false)} />
      )}
    </section>
  );
}
