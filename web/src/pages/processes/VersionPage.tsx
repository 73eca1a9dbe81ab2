// The workshop: a version's files on the left, the one that is open, what its check finds below.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPackVersion, readPackFiles, readPackVersion } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { DraftNote } from '../../parts/form/DraftNote';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useForgetting, useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { Compare } from './Compare';
import { FileList } from './FileList';
import { Findings } from './Findings';
import { OpenFile } from './OpenFile';
import './processes.css';
import { Rehearsal } from './Rehearsal';
import type { Changes } from './revise';
import { ReviseDialog } from './ReviseDialog';
import { Signatures } from './Signatures';
import { LaddersPanel } from './LaddersPanel';
import { SignersPanel } from './SignersPanel';
import { StepsPanel } from './StepsPanel';
import { useDraftFiles } from './useDraftFiles';
import { VersionActs } from './VersionActs';
import { isSet, toneOf, type PackFile, type VersionLine } from './versions';

const views = ['files', 'steps', 'signers', 'try', 'compare'] as const;

function Workshop({ line, files }: { line: VersionLine; files: { items: PackFile[] } }) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const id = line.version.id ?? '';
  const mayEdit = line.actions.includes('save_pack_draft');
  const draft = useDraftFiles({ id, match: line.match, mayEdit }, files);
  const check = useRead(['pack-check', id], () => checkPackVersion({ path: { version: id } }), [
    `pack_versions:${id}`,
  ]);
  const view = views.find((each) => each === address.get('view')) ?? 'files';
  const path = address.get('file') ?? 'release.bpmn';
  const [revises, setRevises] = useState(false);
  const [edition, setEdition] = useState(0); // an open editor holds its text: begin it anew
  const putAll = (changes: Changes) => {
    Object.entries(changes).forEach(([file, text]) => draft.change(file, text));
    setEdition((count) => count + 1);
  };
  const isKept = draft.problem !== null || draft.draft.wasFound; // in this browser alone
  const drop = () => {
    draft.drop();
    setEdition((count) => count + 1);
  };
  return (
    <>
      <div className="workshop-tabs" role="tablist">
        {views.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={view === each}
            onClick={() => change({ view: each === 'files' ? undefined : each })}
          >
            {t(`processes.view.${each}`)}
          </button>
        ))}
        {mayEdit && (
          <button type="button" onClick={() => setRevises(true)}>
            {t('processes.revise')}…
          </button>
        )}
        <span className="workshop-note" role="status">
          {mayEdit && !isKept && t(draft.isSaving ? 'processes.saving' : 'processes.saved')}
        </span>
      </div>
      {revises && (
        <ReviseDialog
          version={id}
          texts={draft.texts}
          put={putAll}
          close={() => setRevises(false)}
        />
      )}
      {draft.problem && <ProblemNotice problem={draft.problem} />}
      {isKept && (
        <div className="workshop-kept">
          <DraftNote draft={draft.draft} drop={drop} />
        </div>
      )}
      {view === 'files' && (
        <div className="workshop">
          <FileList
            version={id}
            texts={draft.texts}
            open={path}
            findings={check.data}
            choose={(file) => change({ file, element: undefined })}
            change={mayEdit ? draft.change : undefined}
          />
          <OpenFile
            key={`${path} ${edition}`}
            path={path}
            texts={draft.texts}
            element={address.get('element') ?? undefined}
            findings={check.data}
            change={mayEdit ? draft.change : undefined}
          />
        </div>
      )}
      {view === 'steps' && (
        <>
          <StepsPanel
            texts={draft.texts}
            findings={check.data}
            change={mayEdit ? (text) => draft.change('steps.toml', text) : undefined}
          />
          <LaddersPanel
            manifest={draft.texts['pack.toml'] ?? ''}
            change={mayEdit ? (text) => draft.change('pack.toml', text) : undefined}
          />
        </>
      )}
      {view === 'signers' && (
        <SignersPanel version={id} texts={draft.texts} change={mayEdit ? putAll : undefined} />
      )}
      {view === 'try' && (
        <Rehearsal
          version={id}
          texts={draft.texts}
          findings={check.data}
          change={mayEdit ? draft.change : undefined}
        />
      )}
      {view === 'compare' && <Compare line={line} texts={draft.texts} />}
      <Findings
        check={check.data}
        choose={(file, element) => change({ view: undefined, file, element })}
      />
    </>
  );
}

export function VersionPage({ version: id = '' }: Record<string, string>) {
  const { t } = useTranslation();
  const said = useSaid();
  const follows = [`pack_versions:${id}`];
  const read = useRead(
    ['pack-version', id],
    () => readPackVersion({ path: { version: id } }),
    follows,
  );
  // Read once: from here on what is typed is the truth of this page. Who comes back reads anew.
  useForgetting('pack-files', id);
  const files = useRead(['pack-files', id], () =>
    readPackFiles({ path: { version: id }, query: {} }),
  );
  const problem = read.problem ?? files.problem;
  if (problem) return <ProblemNotice problem={problem} retry={read.refetch} />;
  if (!read.data || !files.data) return <Waiting />;
  const { version } = read.data;
  return (
    <>
      <PageHead
        title={`${said(version.name)} ${version.number}`}
        way={[
          { to: '/processes', label: t('processes.title') },
          { to: `/processes/${version.pack}`, label: said(version.name) },
        ]}
        acts={<VersionActs line={read.data} />}
      >
        <StateChip tone={toneOf[version.state]}>
          {read.data.in_force ? t('processes.in_force') : t(`processes.state.${version.state}`)}
        </StateChip>
        {isSet(version.effective) && (
          <span>
            {t('processes.from')} <Time at={version.effective} full />
          </span>
        )}
        {version.returned && <span>{t('processes.returned', { reason: version.returned })}</span>}
      </PageHead>
      <Signatures line={read.data} />
      <Workshop key={id} line={read.data} files={files.data} />
    </>
  );
}
