// The file that is open, in the editor of its kind; the heavy ones are loaded when they are shown.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import { Waiting } from '../../parts/Waiting';
import { RecordFile } from './RecordFile';
import { TextFile } from './TextFile';

const DiagramFile = lazy(async () => ({ default: (await import('./DiagramFile')).DiagramFile }));
const DecisionFile = lazy(async () => ({ default: (await import('./DecisionFile')).DecisionFile }));

interface Shown {
  path: string;
  texts: Readonly<Record<string, string>>;
  element: string | undefined;
  findings: CheckPackVersionAnswer | undefined;
  change?: ((path: string, text: string | null) => void) | undefined;
}

export function OpenFile({ path, texts, element, findings, change }: Shown) {
  const { t } = useTranslation();
  const text = texts[path];
  if (text === undefined) return <p className="quiet-text">{t('processes.no_file')}</p>;
  const put = change && ((next: string) => change(path, next));
  const editor = () => {
    if (path.endsWith('.bpmn')) {
      const wrong = findings?.problems.filter((each) => each.file === path) ?? [];
      return (
        <DiagramFile
          text={text}
          element={element}
          wrong={wrong}
          manifest={texts['pack.toml'] ?? ''}
          change={put}
        />
      );
    }
    if (path.endsWith('.dmn')) return <DecisionFile text={text} change={put} />;
    if (/^records\/.*\.json$/.test(path)) return <RecordFile text={text} change={put} />;
    return <TextFile name={path} text={text} change={put} />;
  };
  return (
    <div className="open-file">
      <Suspense fallback={<Waiting />}>{editor()}</Suspense>
    </div>
  );
}
