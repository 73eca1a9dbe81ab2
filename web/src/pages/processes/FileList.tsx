// The files of a pack by kind, with what is wrong in each.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import { NewRecord } from './NewRecord';

interface Shown {
  version: string;
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

const placeOf = (record: string) => `records/${record}.json`;

export function FileList({ version, texts, open, findings, choose, change }: Shown) {
  const { t } = useTranslation();
  const paths = Object.keys(texts).sort();
  const [adds, setAdds] = useState(false);
  const wrong = (path: string) => findings?.problems.filter((each) => each.file === path).length;
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
        <Button size="small" onClick={() => setAdds(true)}>
          {t('processes.add_record')}…
        </Button>
      )}
      {change && adds && (
        <NewRecord
          version={version}
          taken={(id) => placeOf(id) in texts}
          add={(id, schema) => {
            change(placeOf(id), schema);
            choose(placeOf(id));
          }}
          close={() => setAdds(false)}
        />
      )}
    </nav>
  );
}
