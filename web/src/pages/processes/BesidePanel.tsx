// Standards that the process rests on, and procedures next to it; edited in place.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveProcessDocument, type ReadPackAnswer } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogFoot } from '../../parts/dialog/DialogFoot';
import { useDraftedAct } from '../../parts/form/useDraftedAct';

type Document = ReadPackAnswer['document'];

interface Rows {
  kind: 'references' | 'procedures';
  columns: readonly [string, string];
}

const tables: readonly Rows[] = [
  { kind: 'references', columns: ['number', 'title'] },
  { kind: 'procedures', columns: ['title', 'link'] },
];

function Shown({ document }: { document: Document }) {
  const { t } = useTranslation();
  return (
    <div className="panel-body beside">
      <section>
        <h3>{t('processes.references')}</h3>
        <ul>
          {document.references.map((each) => (
            <li key={each.number + each.title}>
              <bdi>{each.number}</bdi> <bdi>{each.title}</bdi>
            </li>
          ))}
        </ul>
        {document.references.length === 0 && <p className="quiet-text">{t('processes.nothing')}</p>}
      </section>
      <section>
        <h3>{t('processes.procedures')}</h3>
        <ul>
          {document.procedures.map((each) => (
            <li key={each.link}>
              <a href={each.link} target="_blank" rel="noreferrer noopener">
                {each.title}
              </a>
            </li>
          ))}
        </ul>
        {document.procedures.length === 0 && <p className="quiet-text">{t('processes.nothing')}</p>}
      </section>
    </div>
  );
}

function Editing({ pack, close }: { pack: ReadPackAnswer; close: () => void }) {
  const { t } = useTranslation();
  const start: Record<string, Record<string, string>[]> = {
    references: pack.document.references,
    procedures: pack.document.procedures,
  };
  const form = useDraftedAct(
    `process_document.${pack.pack}`,
    start,
    (typed) =>
      saveProcessDocument({
        path: { pack: pack.pack },
        body: typed as unknown as Pick<Document, 'references' | 'procedures'>,
        version: pack.document_match,
      }),
    ['process_documents'],
    close,
  );
  const rowsOf = (kind: string) => form.value[kind] ?? [];
  const put = (kind: string, line: number, column: string, text: string) =>
    form.set({
      [kind]: rowsOf(kind).map((row, n) => (n === line ? { ...row, [column]: text } : row)),
    });
  return (
    <form
      className="panel-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      {tables.map(({ kind, columns }) => (
        <fieldset key={kind} className="line-fields">
          <legend>{t(`processes.${kind}`)}</legend>
          {rowsOf(kind).map((row, line) => (
            <div key={line} className="lines-row">
              {columns.map((column) => {
                const wrong = wordsOfField(form.problem, `${kind}/${line}/${column}`);
                return (
                  <span key={column} className="lines-cell">
                    <Input
                      aria-label={t(`processes.beside.${column as 'number'}`)}
                      placeholder={t(`processes.beside.${column as 'number'}`)}
                      value={row[column] ?? ''}
                      aria-invalid={wrong.length > 0 || undefined}
                      onChange={(event) => put(kind, line, column, event.target.value)}
                    />
                    {wrong.length > 0 && <span className="field-wrong">{wrong.join(' ')}</span>}
                  </span>
                );
              })}
              <Button
                aria-label={t('processes.remove')}
                onClick={() => form.set({ [kind]: rowsOf(kind).filter((_, n) => n !== line) })}
              >
                ×
              </Button>
            </div>
          ))}
          <Button
            onClick={() =>
              form.set({ [kind]: [...rowsOf(kind), { [columns[0]]: '', [columns[1]]: '' }] })
            }
          >
            {t('processes.add')}
          </Button>
        </fieldset>
      ))}
      <DialogFoot form={form} act={t('processes.keep')} fields={[]} close={close} />
    </form>
  );
}

export function BesidePanel({ pack }: { pack: ReadPackAnswer }) {
  const { t } = useTranslation();
  const [edits, setEdits] = useState(false);
  const mayEdit = pack.actions.includes('save_process_document');
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.beside_title')}</h2>
        {mayEdit && !edits && (
          <Button size="small" onClick={() => setEdits(true)}>
            {t('processes.edit')}
          </Button>
        )}
      </div>
      {edits ? (
        <Editing pack={pack} close={() => setEdits(false)} />
      ) : (
        <Shown document={pack.document} />
      )}
    </section>
  );
}
