// The records that the step reads and those that it delivers: read, written and given in place.
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { DocumentOf } from '../../parts/documents/DocumentOf';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { applicable } from '../../parts/record/applicable';
import { useRoleName } from '../../parts/people/useRoleName';
import { RecordPaper } from '../../parts/record/RecordPaper';
import { useRecord } from '../../parts/record/useRecord';
import { asContent, type Schema } from '../../parts/record/schema';
import { StateWord } from '../../parts/state/StateChip';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { toDeliver } from './deliver';
import type { TaskSeen } from './TaskPage';

type Paper = TaskSeen['inputs'][number];

// Reading needs none of the editors.
const WritePaper = lazy(async () => ({ default: (await import('./WritePaper')).WritePaper }));

interface OfPaper {
  release: string;
  paper: Paper;
}

function Read({ release, paper }: OfPaper) {
  const { data, problem, refetch } = useRecord(release, paper.id);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  const schema = applicable(data.schema as Schema, data.not_applicable);
  return <RecordPaper schema={schema} value={asContent(data.content)} />;
}

// What the step needs and nobody has written: by whoever may, else it is said who that is.
function Lacking({ release, paper }: OfPaper) {
  const { t } = useTranslation();
  const nameRole = useRoleName();
  const { data, problem, refetch } = useRecord(release, paper.id);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  if (data.actions.includes('save_record')) return <WritePaper release={release} kind={paper.id} />;
  const writers = ((data.schema as Schema)['x-writers'] ?? []).map(nameRole);
  return (
    <p className="paper-write plain-note">
      {writers.length > 0
        ? t('task.papers.written_by', { roles: writers.join(t('task.and')) })
        : t('task.papers.nobody_yet')}
    </p>
  );
}

function Opened({ release, paper, isGiven }: OfPaper & { isGiven: boolean }) {
  const { t } = useTranslation();
  if (paper.is_file) return <DocumentOf release={release} document={paper.id} />;
  if (!paper.there) {
    return (
      <Suspense fallback={<Waiting />}>
        {isGiven ? (
          <WritePaper release={release} kind={paper.id} />
        ) : (
          <Lacking release={release} paper={paper} />
        )}
      </Suspense>
    );
  }
  return (
    <>
      <Read release={release} paper={paper} />
      {isGiven && (
        <p className="paper-write">
          <Link to={`/releases/${release}/records/${paper.id}?edit=1`} className="button">
            {t('task.papers.write')}
          </Link>
        </p>
      )}
    </>
  );
}

interface Shown extends OfPaper {
  isGiven: boolean; // the step delivers it
  opens: boolean; // at once: it is what the task is about
}

function OnePaper({ release, paper, isGiven, opens }: Shown) {
  const { t } = useTranslation();
  const words = paper.there ? 'there' : paper.owed ? 'absent' : 'may_lack';
  const said = useSaid();
  const [isOpen, setOpen] = useState(opens);
  return (
    <details
      id={`paper-${paper.id}`}
      className="paper-line"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="paper-name">{said(paper.name)}</span>
        <StateWord tone={paper.there ? 'done' : paper.owed ? 'need' : 'wait'}>
          {t(`task.papers.${words}`)}
        </StateWord>
      </summary>
      {isOpen && <Opened release={release} paper={paper} isGiven={isGiven} />}
    </details>
  );
}

export function Papers({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const release = seen.line.release ?? '';
  const gives = toDeliver(seen);
  const needs = seen.inputs.filter((each) => !gives.some((given) => given.id === each.id));
  // Who only decides or confirms came to read them; what is owed is to be written.
  const isToRead = gives.length + seen.sections.length === 0 && seen.line.form === '';
  const opens = (each: Paper, isGiven: boolean) =>
    isGiven ? each.owed && !each.there : isToRead && each.there;
  const parts = [
    { title: t('task.papers.needs'), papers: needs, isGiven: false },
    { title: t('task.papers.gives'), papers: gives, isGiven: true },
  ].filter((each) => each.papers.length > 0);
  return parts.map(({ title, papers, isGiven }) => (
    <section key={title} className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{title}</h2>
      </div>
      {papers.map((each) => (
        <OnePaper
          key={each.id}
          release={release}
          paper={each}
          isGiven={isGiven}
          opens={opens(each, isGiven)}
        />
      ))}
    </section>
  ));
}
