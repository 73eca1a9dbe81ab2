// A BPMN diagram to look at: the wheel and the mouse move it, two buttons size it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './diagram.css';

interface Canvas {
  zoom(to: 'fit-viewport' | number, at?: 'auto'): number;
  addMarker(element: string, marker: string): void;
}

interface Registry {
  get(element: string): { parent?: object } | undefined;
}

interface Shown {
  bpmn: string;
  passed: readonly string[];
  waits: readonly string[];
  stuck: readonly string[];
}

const grip = 1.25;

export function Diagram({ bpmn, passed, waits, stuck }: Shown) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer>(null);
  const [isBroken, setBroken] = useState(false);
  const marks = JSON.stringify([passed, waits, stuck]);

  useEffect(() => {
    if (!place.current) return;
    const made = new NavigatedViewer({ container: place.current });
    viewer.current = made;
    let isGone = false;
    made
      .importXML(bpmn)
      .then(() => {
        if (isGone) return;
        const canvas = made.get<Canvas>('canvas');
        const registry = made.get<Registry>('elementRegistry');
        const [gone, here, broken] = JSON.parse(marks) as string[][];
        const mark = (names: string[] | undefined, marker: string) =>
          names?.forEach((each) => registry.get(each)?.parent && canvas.addMarker(each, marker));
        mark(gone, 'mark-passed');
        mark(here, 'mark-waits');
        mark(broken, 'mark-stuck');
        canvas.zoom('fit-viewport', 'auto');
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [bpmn, marks]);

  const zoom = (by: number) => {
    const canvas = viewer.current?.get<{ zoom(to?: number): number }>('canvas');
    canvas?.zoom(canvas.zoom() * by);
  };
  const fit = () => viewer.current?.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
  if (isBroken) return <p role="alert">{t('release.diagram_broken')}</p>;
  return (
    <div className="diagram">
      <div className="diagram-acts not-on-paper">
        <Button onClick={() => zoom(grip)} aria-label={t('release.larger')}>
          +
        </Button>
        <Button onClick={() => zoom(1 / grip)} aria-label={t('release.smaller')}>
          −
        </Button>
        <Button onClick={fit}>{t('release.whole')}</Button>
      </div>
      <div ref={place} className="diagram-place" role="img" aria-label={t('release.tab.diagram')} />
    </div>
  );
}
