// This version beside another: flows with their differences coloured, all other files by line.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readPack, readPackFiles } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';
import type { Services } from './bpmn';
import { flowDiff, lineDiff } from './diff';
import type { VersionLine } from './versions';

type Texts = Readonly<Record<string, string>>;

function Flow({
  xml,
  marks,
  label,
}: {
  xml: string;
  marks: Record<string, string[]>;
  label: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const told = JSON.stringify(marks);
  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current });
    let isGone = false;
    void made.importXML(xml).then(() => {
      if (isGone) return;
      const canvas = made.get<Services['canvas']>('canvas');
      const registry = made.get<Services['elementRegistry']>('elementRegistry');
      for (const [marker, ids] of Object.entries(JSON.parse(told) as Record<string, string[]>)) {
        ids.forEach((id) => registry.get(id)?.parent && canvas.addMarker(id, marker));
      }
      canvas.zoom('fit-viewport', 'auto');
    });
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [xml, told]);
  return <div ref={place} className="compare-flow" role="img" aria-label={label} />;
}

function Changed({ path, before, after }: { path: string; before: string; after: string }) {
  const { t } = useTranslation();
  if (path.endsWith('.bpmn') && before && after) {
    const { added, removed, changed } = flowDiff(before, after);
    return (
      <>
        <p className="compare-count">
          <span className="diff-added">{t('processes.added', { count: added.length })}</span>
          <span className="diff-removed">{t('processes.removed', { count: removed.length })}</span>
          <span className="diff-changed">{t('processes.changed', { count: changed.length })}</span>
        </p>
        <div className="compare-sides">
          <Flow
            xml={before}
            marks={{ 'diff-removed': removed, 'diff-changed': changed }}
            label={t('processes.before')}
          />
          <Flow
            xml={after}
            marks={{ 'diff-added': added, 'diff-changed': changed }}
            label={t('processes.after')}
          />
        </div>
      </>
    );
  }
  const near = (lines: ReturnType<typeof lineDiff>, n: number) =>
    lines.slice(Math.max(0, n - 2), n + 3).some((line) => line.kind !== 'same');
  const lines = lineDiff(before, after);
  return (
    <pre className="diff">
      {lines.map((line, n) =>
        line.kind === 'same' && !near(lines, n) ? null : (
          <div key={n} className={`diff-${line.kind}`}>
            {line.text || ' '}
          </div>
        ),
      )}
    </pre>
  );
}

export function Compare({ line, texts }: { line: VersionLine; texts: Texts }) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const own = line.version.id;
  const pack = useRead(['pack', line.version.pack], () =>
    readPack({ path: { pack: line.version.pack } }),
  ).data;
  const others = (pack?.versions ?? []).filter(({ version }) => version.id !== own);
  const asked = address.get('with') ?? line.version.from ?? others[0]?.version.id ?? '';
  const other = useRead(
    ['pack-files', asked],
    () =>
      asked
        ? readPackFiles({ path: { version: asked }, query: {} })
        : Promise.resolve({ items: [] }),
    [],
  ).data;
  if (!pack || !other) return <Waiting />;
  if (others.length === 0) return <p className="quiet-text">{t('processes.nothing_to_compare')}</p>;
  const before: Texts = Object.fromEntries(other.items.map((each) => [each.path, each.text ?? '']));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(texts)])].sort();
  const differing = paths.filter((path) => before[path] !== texts[path]);
  return (
    <div className="compare">
      <label>
        {t('processes.compare_with')}{' '}
        <select
          className="choice"
          value={asked}
          onChange={(event) => change({ with: event.target.value })}
        >
          {others.map(({ version }) => (
            <option key={version.id} value={version.id ?? ''}>
              {version.number} {t(`processes.state.${version.state}`)}
            </option>
          ))}
        </select>
      </label>
      {differing.length === 0 && <p className="quiet-text">{t('processes.alike')}</p>}
      {differing.map((path) => (
        <section key={path} className="panel">
          <div className="panel-head">
            <h2 className="panel-title mono">{path}</h2>
          </div>
          <div className="panel-body">
            <Changed path={path} before={before[path] ?? ''} after={texts[path] ?? ''} />
          </div>
        </section>
      ))}
    </div>
  );
}
