// The records that the step reads and those that it delivers, opened in place.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { DocumentOf } from '../../parts/documents/DocumentOf';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { RecordPaper } from '../../parts/record/RecordPaper';
import { useRecord } from '../../parts/record/RecordEditor';
import { asContent, type Schema } from '../../parts/record/schema';
import { StateWord } from '../../parts/state/StateChip';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { TaskSeen } from './TaskPage';

type Paper = TaskSeen['inputs'][number];

function Opened({ release, kind }: { release: string; kind: string }) {
  const { data, problem, refetch } = useRecord(release, kind);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  return <RecordPaper schema={data.schema as Schema} value={asContent(data.content)} />;
}

interface Shown {
  release: string;
  paper: Paper;
  isGiven: boolean; // the step delivers it
}

function OnePaper({ release, paper, isGiven }: Shown) {
  const { t } = useTranslation();
  const words = paper.there ? 'there' : paper.owed ? 'absent' : 'may_lack';
  const said = useSaid();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="paper-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="paper-name">{said(paper.name)}</span>
        <StateWord tone={paper.there ? 'done' : paper.owed ? 'need' : 'wait'}>
          {t(`task.papers.${words}`)}
        </StateWord>
      </summary>
      {isOpen && !paper.is_file && <Opened release={release} kind={paper.id} />}
      {isOpen && !paper.is_file && isGiven && (
        <p className="paper-write">
          <Link to={`/releases/${release}/records/${paper.id}`} className="button">
            {t('task.papers.write')}
          </Link>
        </p>
      )}
      {isOpen && paper.is_file && <DocumentOf release={release} document={paper.id} />}
    </details>
  );
}

export function Papers({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const release = seen.line.release ?? '';
  // The form above is one of those to deliver; it is not said twice.
  const gives = seen.deliverables.filter((each) => each.id !== seen.line.form);
  const parts = [
    { title: t('task.papers.needs'), papers: seen.inputs, isGiven: false },
    { title: t('task.papers.gives'), papers: gives, isGiven: true },
  ].filter((each) => each.papers.length > 0);
  return parts.map(({ title, papers, isGiven }) => (
    <section key={title} className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{title}</h2>
      </div>
      {papers.map((each) => (
        <OnePaper key={each.id} release={release} paper={each} isGiven={isGiven} />
      ))}
    </section>
  ));
}
