// The files of a pack by kind, with what is wrong in each.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';

interface Shown {
  texts: Readonly<Record<string, string>>;
  open: string;
  findings: CheckPackVersionAnswer | undefined;
  choose: (path: string) => void;
  change?: ((path: string, text: string | null) => void) | undefined;
}

const kinds = [
  ['flows', /\.bpmn$/],
  ['decisions', /\.dmn$/],
  ['tables', /\.toml$/],
  ['records', /^records\//],
  ['notices', /^notices\//],
  ['others', /./],
] as const;

function kindOf(path: string): string {
  return kinds.find(([, form]) => form.test(path))?.[0] ?? 'others';
}

const newRecord = JSON.stringify(
  { title: '', 'x-en': '', type: 'object', required: [], properties: {} },
  null,
  2,
);

export function FileList({ texts, open, findings, choose, change }: Shown) {
  const { t } = useTranslation();
  const paths = Object.keys(texts).sort();
  const wrong = (path: string) => findings?.problems.filter((each) => each.file === path).length;
  const add = () => {
    const name = window.prompt(t('processes.record_name'))?.trim();
    if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) return;
    change?.(`records/${name}.json`, newRecord);
    choose(`records/${name}.json`);
  };
  return (
    <nav className="files" aria-label={t('processes.files')}>
      {kinds.map(([kind]) => {
        const mine = paths.filter((path) => kindOf(path) === kind);
        if (mine.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{t(`processes.kind.${kind}`)}</h3>
            <ul>
              {mine.map((path) => (
                <li key={path}>
                  <button
                    type="button"
                    className="file"
                    aria-current={path === open ? 'true' : undefined}
                    onClick={() => choose(path)}
                  >
                    <span className="file-name">{path.replace(/^.*\//, '')}</span>
                    {Boolean(wrong(path)) && <span className="file-wrong">{wrong(path)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {change && (
        <Button size="small" onClick={add}>
          {t('processes.add_record')}
        </Button>
      )}
    </nav>
  );
}
