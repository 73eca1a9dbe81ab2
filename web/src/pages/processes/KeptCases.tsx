// The pack's own cases beside a test run: the one on screen is kept under a name, each can be
// walked through again, and taken out of a draft.
import { Button, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import { DraftNote } from '../../parts/form/DraftNote';
import { useDraft } from '../../parts/form/useDraft';
import { StateWord } from '../../parts/state/StateChip';
import { casesIn, freePath, type Case } from './cases';

interface Shown {
  version: string;
  texts: Readonly<Record<string, string>>;
  findings: CheckPackVersionAnswer | undefined;
  kept: ((name: string) => string) | undefined; // text of the run on screen; none: nothing to keep
  change: ((path: string, text: string | null) => void) | undefined;
  open: (one: Case) => void;
}

export function KeptCases({ version, texts, findings, kept, change, open }: Shown) {
  const { t } = useTranslation();
  const { value: name, change: write, clear, draft } = useDraft(`pack.case.${version}`, '');
  const cases = casesIn(texts);
  const keep = () => {
    if (!kept || !change || name.trim() === '') return;
    change(freePath(texts), kept(name.trim()));
    clear();
  };
  return (
    <>
      <h3>{t('processes.case.title', { count: cases.length })}</h3>
      {cases.length === 0 && <p className="plain-note">{t('processes.case.none')}</p>}
      <ul className="case-list">
        {cases.map((each) => (
          <OneCase
            key={each.path}
            one={each}
            wrong={findings?.problems.find((found) => found.file === each.path)?.detail}
            remove={change && (() => change(each.path, null))}
            open={open}
          />
        ))}
      </ul>
      {change && (
        <>
          <p className="rehearsal-choices">
            <Input
              aria-label={t('processes.case.name')}
              placeholder={t('processes.case.name')}
              maxLength={120}
              value={name}
              onChange={(event) => write(event.target.value)}
              onPressEnter={keep}
            />
            <Button disabled={!kept || name.trim() === ''} onClick={keep}>
              {t('processes.case.keep')}
            </Button>
          </p>
          <DraftNote draft={draft} drop={() => clear()} />
        </>
      )}
    </>
  );
}

interface One {
  one: Case;
  wrong: string | undefined;
  remove: (() => void) | undefined;
  open: (one: Case) => void;
}

function OneCase({ one, wrong, remove, open }: One) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className="quiet" onClick={() => open(one)}>
        <bdi>{one.name}</bdi>
      </button>
      <StateWord tone={wrong ? 'fail' : 'done'}>
        {t(wrong ? 'processes.case.differs' : 'processes.case.holds')}
      </StateWord>
      {remove && (
        <Popconfirm title={t('processes.case.remove_sure', { name: one.name })} onConfirm={remove}>
          <Button size="small">{t('processes.case.remove')}</Button>
        </Popconfirm>
      )}
      {wrong && <p className="plain-note">{wrong}</p>}
    </li>
  );
}
