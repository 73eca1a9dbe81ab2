// One record of a release to be written: read, shown as a form, saved by itself.
import { useImperativeHandle, useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRecordAnswer } from '../../api/generated/client';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../ProblemNotice';
import { useTimes } from '../time/useTimes';
import { Waiting } from '../Waiting';
import { applicable } from './applicable';
import { ClashNotice } from './ClashNotice';
import { RecordForm } from './RecordForm';
import type { Content, Schema } from './schema';
import { useRecord } from './useRecord';
import { useRecordDraft, type Draft } from './useRecordDraft';

// What a page may do with the record that stands in it.
export interface RecordHandle {
  content: () => Content; // as it stands on the page
  save: (complete?: boolean) => Promise<boolean>; // false: refused, or something is to be chosen
}

interface Shown {
  release: string;
  kind: string;
  problem?: Problem | null; // of the act that the record is written for
  handle?: Ref<RecordHandle>;
  children?: ReactNode; // acts under the form
}

export function RecordEditor(shown: Shown) {
  const { data, problem, refetch } = useRecord(shown.release, shown.kind);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  return data ? <Editor {...shown} seen={data} /> : <Waiting />;
}

function Editor({
  release,
  kind,
  seen,
  problem,
  handle,
  children,
}: Shown & { seen: ReadRecordAnswer }) {
  const schema = useMemo(
    () => applicable(seen.schema as Schema, seen.not_applicable),
    [seen.schema, seen.not_applicable],
  );
  const { draft, type, choose, save } = useRecordDraft(release, kind, seen);
  useImperativeHandle(handle, () => ({ content: () => draft.mine, save }), [draft.mine, save]);
  const clash = (field: string) => draft.clashes.find((each) => each.field === field);
  return (
    <>
      <RecordForm
        release={release}
        schema={schema}
        value={draft.mine}
        problem={problem ?? draft.problem}
        onChange={type}
        beside={(field) => {
          const found = clash(field);
          return (
            <>
              {draft.taken?.fields.includes(field) && <Taken by={draft.taken.by} />}
              {found && <ClashNotice root={schema} clash={found} choose={choose} />}
            </>
          );
        }}
      />
      <div className="paper-foot">
        <DraftStanding draft={draft} />
        {children}
      </div>
    </>
  );
}

function Taken({ by }: { by: string }) {
  const { t } = useTranslation();
  return (
    <p className="paper-taken" role="status">
      {t('record.taken', { by })}
    </p>
  );
}

function DraftStanding({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const times = useTimes();
  const words = () => {
    if (draft.clashes.length > 0) return t('record.choose', { count: draft.clashes.length });
    if (draft.wasFound && draft.standing === 'typing') return t('record.found');
    switch (draft.standing) {
      case 'saving':
        return t('record.saving');
      case 'typing':
        return t('record.typing');
      case 'offline':
        return t('record.offline');
      case 'refused':
        return t('record.refused');
      default:
        return draft.savedAt === null
          ? t('record.by_itself')
          : t('record.saved', { time: times.at(new Date(draft.savedAt).toISOString()) });
    }
  };
  const needs = draft.clashes.length > 0 || draft.standing === 'offline';
  return (
    <p className={`paper-standing ${needs ? 'tone-need' : ''}`} role="status">
      {words()}
    </p>
  );
}
