// One document of a release by its name, where a task asks for it.
import { ProblemNotice } from '../ProblemNotice';
import { Waiting } from '../Waiting';
import { DocumentCard } from './DocumentCard';
import { useDocuments } from './useDocuments';

export function DocumentOf({ release, document }: { release: string; document: string }) {
  const { data, problem, refetch } = useDocuments(release);
  if (problem && !data) return <ProblemNotice problem={problem} retry={refetch} />;
  if (!data) return <Waiting />;
  const line = data.items.find((each) => each.document === document);
  return line ? <DocumentCard release={release} line={line} /> : null;
}
