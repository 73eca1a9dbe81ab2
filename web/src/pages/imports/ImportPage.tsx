// The first filling: a template, a file, what it would bring row by row, and then all of it or
// nothing.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../parts/act/ActButton';
import { DownloadButton } from '../../parts/DownloadButton';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { PageHead } from '../../parts/page/PageHead';
import { PageParts } from '../../parts/page/PageParts';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { useSession } from '../../parts/useSession';
import { ImportedRows } from './ImportedRows';
import './import.css';
import {
  carryOutSheet,
  checkSheet,
  kindsFor,
  linkOf,
  linksFile,
  type Imported,
  type Kind,
} from './sheet';

const touches = ['people', 'units', 'grants', 'systems', 'configuration_items', 'calendar_entries'];

export function ImportPage({ kind }: Record<string, string>) {
  const { t } = useTranslation();
  const mine = kindsFor(useSession().data?.permissions ?? []);
  const current = mine.find((each) => each === kind) ?? mine[0];
  return (
    <>
      <PageHead title={t('imports.title')}>
        <PageParts
          label={t('imports.kinds')}
          parts={mine.map((each) => ({
            to: `/import/${each}`,
            name: t(`imports.kind.${each}`),
            isOpen: each === current,
          }))}
        />
      </PageHead>
      {current && <OneKind key={current} kind={current} />}
    </>
  );
}

function OneKind({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const { value: reason, change, clear, draft } = useDraft(`import.${kind}`, '');
  const check = useAct((sent: File) => checkSheet(kind, { file: sent, reason }));
  const [done, setDone] = useState<Imported | null>(null);
  const address = `/api/v1/imports/${kind}/template`;
  const choose = (chosen: File | undefined) => {
    setDone(null);
    check.forget();
    setFile(chosen ?? null);
    if (chosen && kind !== 'windows') check.run(chosen);
  };
  return (
    <div className="panel panel-body import-steps">
      <p className="plain-note">{t(`imports.hint.${kind}`)}</p>
      <h2 className="panel-title">{t('imports.first')}</h2>
      <div className="import-acts">
        <DownloadButton address={address} label={t('imports.xlsx')} />
        <DownloadButton address={`${address}?format=csv`} label={t('imports.csv')} />
      </div>
      <p className="plain-note">{t('imports.rows')}</p>
      <h2 className="panel-title">{t('imports.second')}</h2>
      {kind === 'windows' && (
        <>
          <TextLine
            label={t('imports.reason')}
            help={t('imports.reason_help')}
            name="reason"
            value={reason}
            change={change}
            problem={check.problem}
          />
          <DraftNote draft={draft} drop={() => clear()} />
        </>
      )}
      <Field label={t('imports.file')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.xlsx,.txt"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {kind === 'windows' && (
        <Button disabled={!file} onClick={() => file && check.run(file)} loading={check.isBusy}>
          {t('imports.check')}
        </Button>
      )}
      {check.problem && <ProblemNotice problem={check.problem} />}
      {check.answer && file && !done && (
        <Preview
          seen={check.answer}
          run={async () => {
            setDone(await carryOutSheet(kind, { file, reason }));
            clear();
          }}
        />
      )}
      {done && <Done imported={done} />}
    </div>
  );
}

function Preview({ seen, run }: { seen: Imported; run: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const { wrong, same, changed, new: fresh } = seen.counts;
  const isNew = fresh + changed > 0;
  return (
    <section aria-label={t('imports.third')}>
      <h2 className="panel-title">{t('imports.third')}</h2>
      <p role="status">{t('imports.counts', { fresh, changed, same, wrong })}</p>
      {wrong > 0 && <p>{t('imports.mend')}</p>}
      {wrong === 0 && !isNew && <p>{t('imports.nothing')}</p>}
      {wrong === 0 && isNew && (
        <ActButton
          primary
          label={t('imports.run')}
          consequence={t('imports.run_follows', { fresh, changed })}
          run={run}
          touches={touches}
        />
      )}
      <ImportedRows imported={seen} />
    </section>
  );
}

function Done({ imported }: { imported: Imported }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { changed, new: fresh } = imported.counts;
  return (
    <section>
      <p role="status">{t('imports.done', { fresh, changed })}</p>
      {imported.links.length > 0 && (
        <>
          <h2 className="panel-title">{t('imports.links')}</h2>
          <p>{t('imports.links_hint')}</p>
          <a download="links.csv" href={URL.createObjectURL(linksFile(imported.links))}>
            {t('imports.links_save')}
          </a>
          <table className="import-table">
            <thead>
              <tr>
                <th>{t('imports.login')}</th>
                <th>{t('imports.link')}</th>
                <th>{t('imports.until')}</th>
              </tr>
            </thead>
            <tbody>
              {imported.links.map((each) => (
                <tr key={each.login}>
                  <td>{each.login}</td>
                  <td className="mono import-link">{linkOf(each.link)}</td>
                  <td>{times.zoned(each.link_expires_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
