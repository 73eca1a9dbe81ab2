// Decisions by table, in the table editor; one tab a decision.
import DmnModeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edited } from './TextFile';

interface View {
  id: string;
  name?: string;
  type: string;
  element: { id: string };
}

export function DecisionFile({ text, change }: Edited) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<DmnModeler | null>(null);
  const [views, setViews] = useState<View[]>([]);
  const [open, setOpen] = useState('');
  const [isBroken, setBroken] = useState(false);
  const [first] = useState(text); // the editor holds the tables from here on
  const keep = useRef(change);
  keep.current = change;

  useEffect(() => {
    if (!place.current) return;
    const made = new DmnModeler({ container: place.current });
    let isGone = false;
    const watched = new Set<unknown>();
    made.on('views.changed', ({ activeView }: { activeView?: View }) => {
      setViews(made.getViews().filter((each: View) => each.type !== 'drd'));
      setOpen(activeView?.element.id ?? '');
      const viewer = made.getActiveViewer();
      if (!viewer || watched.has(viewer)) return;
      watched.add(viewer);
      viewer.get('eventBus').on('commandStack.changed', () => {
        void made.saveXML({ format: true }).then(({ xml }: { xml: string }) => keep.current?.(xml));
      });
    });
    made
      .importXML(first, { open: false })
      .then(async () => {
        if (isGone) return;
        const tables = made.getViews().filter((each: View) => each.type !== 'drd');
        const start = tables.find((each: View) => each.element.id === 'signatories') ?? tables[0];
        if (start) await made.open(start);
        setModeler(made);
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [first]);

  if (isBroken) return <p role="alert">{t('processes.decisions_broken')}</p>;
  return (
    <div className="decisions">
      <div className="workshop-tabs" role="tablist">
        {views.map((each) => (
          <button
            key={each.element.id}
            type="button"
            role="tab"
            aria-selected={each.element.id === open}
            onClick={() => void modeler?.open(each)}
          >
            {each.name ?? each.id}
          </button>
        ))}
      </div>
      <div ref={place} className="decisions-place" inert={change === undefined} />
    </div>
  );
}
