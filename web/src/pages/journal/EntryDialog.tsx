// One entry of the journal with all it says, and its proof checked before one's eyes.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proveEntry, type ProveEntryAnswer as Proof } from '../../api/generated/client';
import { Dialog } from '../../parts/dialog/Dialog';
import { saveFile } from '../../parts/list/csv';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { isIncluded, readNote } from './proof';
import { useEntrySaid, type Row } from './useEntrySaid';

export function EntryDialog({ row, close }: { row: Row; close: () => void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const say = useEntrySaid();
  const facts: [string, string][] = [
    [t('journal.at'), times.full(row.at)],
    [t('journal.who'), say.who(row)],
    [t('journal.event'), `${say.what(row)} (${row.type})`],
    [t('journal.act_title'), row.act],
    [t('journal.via_title'), say.via(row)],
    [t('journal.of'), say.of(row)],
    [t('journal.reason'), row.reason],
  ];
  return (
    <Dialog title={t('journal.entry', { seq: row.seq })} close={close}>
      <dl className="journal-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      <h3>{t('journal.payload')}</h3>
      {row.payload ? (
        <pre className="journal-payload">{JSON.stringify(JSON.parse(row.payload), null, 2)}</pre>
      ) : (
        <p>{t('journal.erased')}</p>
      )}
      <ProofOf seq={row.seq} />
      <div className="dialog-acts">
        <Button onClick={close}>{t('journal.close')}</Button>
      </div>
    </Dialog>
  );
}

interface Checked {
  proof: Proof;
  holds: boolean;
}

const check = async (seq: number): Promise<Checked> => {
  const proof = await proveEntry({ path: { seq: String(seq) } });
  return { proof, holds: await isIncluded(proof) };
};

function ProofOf({ seq }: { seq: number }) {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Checked | null>(null);
  const act = useAct(check, [], setChecked);
  const { size } = readNote(checked?.proof.note ?? '');
  return (
    <section aria-label={t('journal.proof.title')}>
      <h3>{t('journal.proof.title')}</h3>
      <p className="plain-note">{t('journal.proof.explain')}</p>
      {checked && (
        <p role="status" className={checked.holds ? 'journal-holds' : 'journal-fails'}>
          {t(checked.holds ? 'journal.proof.holds' : 'journal.proof.fails', { size })}
        </p>
      )}
      {act.problem && <ProblemNotice problem={act.problem} />}
      <p className="journal-acts">
        <Button loading={act.isBusy} onClick={() => act.run(seq)}>
          {t('journal.proof.ask')}
        </Button>
        {checked && (
          <Button
            onClick={() =>
              saveFile(
                `journal-${seq}.json`,
                'application/json',
                JSON.stringify(checked.proof, null, 2),
              )
            }
          >
            {t('journal.proof.save')}
          </Button>
        )}
      </p>
    </section>
  );
}
