// One record of a release: to be read and printed, compared with an earlier revision, or written.
import '../../parts/form/form.css';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRevisions, type ReadRecordAnswer } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { applicable } from '../../parts/record/applicable';
import { Differences } from '../../parts/record/Differences';
import { RecordEditor, type RecordHandle } from '../../parts/record/RecordEditor';
import { RecordPaper } from '../../parts/record/RecordPaper';
import { useRecord } from '../../parts/record/useRecord';
import { asContent, nameOf, type Schema } from '../../parts/record/schema';
import { recordTones } from '../../parts/state/tones';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { currentLanguage, useSaid } from '../../text/words';
import { PrintLinks } from './PrintLinks';
import { follows, useRelease } from './useRelease';
import { useLogins } from '../../parts/people/useLogins';
import './release.css';

export function RecordPage({ release, kind }: { release: string; kind: string }) {
  const { data, problem, refetch } = useRecord(release, kind);
  const [asked] = useAsked();
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const mayWrite = data.actions.includes('save_record');
  const mode = asked.get('compare') ? 'compare' : asked.get('edit') && mayWrite ? 'edit' : 'read';
  const schema = applicable(data.schema as Schema, data.not_applicable);
  return (
    <>
      <Head release={release} record={data} mode={mode} mayWrite={mayWrite} />
      {data.copied_from && <CopiedNote record={data} schema={schema} />}
      {mode === 'read' && <RecordPaper schema={schema} value={asContent(data.content)} />}
      {mode === 'compare' && <Compare release={release} record={data} />}
      {mode === 'edit' && <Edit release={release} kind={kind} />}
    </>
  );
}

function CopiedNote({ record, schema }: { record: ReadRecordAnswer; schema: Schema }) {
  const { t } = useTranslation();
  const left = record.not_copied.map((name) => nameOf(`/${name}`, schema, currentLanguage()));
  return (
    <p className="copy-note" role="note">
      {t('release.copied_from', { number: record.copied_from })}
      {left.length > 0 && t('release.copied_without', { fields: left.join(' · ') })}
    </p>
  );
}

interface Top {
  release: string;
  record: ReadRecordAnswer;
  mode: 'read' | 'edit' | 'compare';
  mayWrite: boolean;
}

function Head({ release, record, mode, mayWrite }: Top) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameOf = useLogins();
  const [, change] = useAsked();
  const view = useRelease(release).data;
  const last = record.revisions.at(-1);
  const title = view?.records.find((each) => each.kind === record.kind)?.title;
  return (
    <PageHead
      title={title ? said(title) : record.kind}
      way={[
        { to: '/releases', label: t('release.all') },
        { to: `/releases/${release}`, label: view?.release.number ?? '…' },
        { to: `/releases/${release}/records`, label: t('release.tab.records') },
      ]}
      acts={
        <>
          {mode !== 'read' && (
            <Button onClick={() => change({ edit: undefined, compare: undefined })}>
              {t('release.read')}
            </Button>
          )}
          {mode === 'read' && record.revisions.length > 1 && (
            <Button onClick={() => change({ compare: '1' })}>{t('release.compare')}</Button>
          )}
          {mode === 'read' && record.revision > 0 && (
            <PrintLinks release={release} sheet={`records/${record.kind}`} />
          )}
          {mode === 'read' && mayWrite && (
            <Button type="primary" onClick={() => change({ edit: '1' })}>
              {t('release.write')}
            </Button>
          )}
        </>
      }
    >
      <StateChip tone={recordTones[record.state]}>
        {t(`release.record_state.${record.revision > 0 ? record.state : 'absent'}`)}
      </StateChip>
      {last && (
        <span>
          {t('release.revision', { revision: last.revision })} · {nameOf(last.by_login)} ·{' '}
          <Time at={last.at} full />
        </span>
      )}
    </PageHead>
  );
}

function Edit({ release, kind }: { release: string; kind: string }) {
  const { t } = useTranslation();
  const [, change] = useAsked();
  const handle = useRef<RecordHandle>(null);
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    try {
      if (await handle.current?.save(true)) change({ edit: undefined });
    } finally {
      setBusy(false);
    }
  };
  return (
    <RecordEditor release={release} kind={kind} handle={handle}>
      <Button type="primary" loading={isBusy} onClick={() => void finish()}>
        {t('release.complete')}
      </Button>
    </RecordEditor>
  );
}

function Compare({ release, record }: { release: string; record: ReadRecordAnswer }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const numbers = record.revisions.map((each) => each.revision);
  const [from, setFrom] = useState(numbers.at(-2) ?? numbers[0] ?? 0);
  const [to, setTo] = useState(numbers.at(-1) ?? 0);
  const found = useRead(
    ['release', release, 'record', record.kind, 'compare', from, to],
    () => compareRevisions({ path: { release, kind: record.kind }, query: { from, to } }),
    follows(release),
  );
  const choice = (value: number, choose: (to: number) => void, label: string) => (
    <label className="list-filter">
      {label}
      <select
        className="choice"
        value={value}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {record.revisions.map((each) => (
          <option key={each.revision} value={each.revision}>
            {t('release.revision', { revision: each.revision })} · {nameOf(each.by_login)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <div className="timeline-bar">
          {choice(from, setFrom, t('release.from'))}
          {choice(to, setTo, t('release.to'))}
        </div>
      </div>
      <div className="panel-body">
        {found.problem && <ProblemNotice problem={found.problem} />}
        {found.data && (
          <Differences schema={record.schema as Schema} differences={found.data.differences} />
        )}
      </div>
    </section>
  );
}
