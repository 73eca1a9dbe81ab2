// A flow in the modeller: the diagram, what is wrong marked in it, the chosen element's properties.
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import type { Element, Services } from './bpmn';
import { offered, properties } from './properties';
import type { Edited } from './TextFile';

type Viewer = Modeler | NavigatedViewer;

interface Shown extends Edited {
  element: string | undefined;
  wrong: CheckPackVersionAnswer['problems'];
  manifest: string;
}

function Panel({
  viewer,
  element,
  manifest,
  isFixed,
}: {
  viewer: Viewer;
  element: Element;
  manifest: string;
  isFixed: boolean;
}) {
  const { t } = useTranslation();
  const list = useId();
  const get = <K extends keyof Services>(name: K) => viewer.get<Services[K]>(name);
  const offers = offered(manifest);
  const object = element.businessObject;
  return (
    <aside className="properties" aria-label={t('processes.properties')}>
      <h3 className="mono">{element.id}</h3>
      {properties
        .filter((each) => each.applies(object))
        .map((each) => (
          <label key={element.id + each.key} className="property">
            <span>{t(`processes.property.${each.key}`)}</span>
            <Input
              defaultValue={each.read(object)}
              readOnly={isFixed}
              list={offers[each.key] && `${list}-${each.key}`}
              onBlur={(event) => {
                const text = event.target.value.trim();
                if (!isFixed && text !== each.read(object)) each.write(get, element, text);
              }}
            />
            {offers[each.key] && (
              <datalist id={`${list}-${each.key}`}>
                {offers[each.key]?.map((offer) => (
                  <option key={offer} value={offer} />
                ))}
              </datalist>
            )}
          </label>
        ))}
    </aside>
  );
}

export function DiagramFile({ text, change, element, wrong, manifest }: Shown) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [chosen, setChosen] = useState<Element | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [first] = useState(text); // the modeller holds the diagram from here on
  const keep = useRef(change);
  keep.current = change;
  const mayEdit = change !== undefined;

  useEffect(() => {
    if (!place.current) return;
    const options = { container: place.current, moddleExtensions: { zeebe } };
    const made: Viewer = mayEdit ? new Modeler(options) : new NavigatedViewer(options);
    let isGone = false;
    const events = made.get<Services['eventBus']>('eventBus');
    events.on('selection.changed', (event) => setChosen(event.newSelection?.[0] ?? null));
    made
      .importXML(first)
      .then(() => {
        if (isGone) return;
        made.get<Services['canvas']>('canvas').zoom('fit-viewport', 'auto');
        events.on('commandStack.changed', () => {
          void made.saveXML({ format: true }).then(({ xml }) => xml && keep.current?.(xml));
        });
        setViewer(made);
      })
      .catch(() => setBroken(true));
    return () => {
      isGone = true;
      made.destroy();
    };
  }, [first, mayEdit]);

  const marks = wrong.map((each) => each.element).join(' ');
  useEffect(() => {
    if (!viewer) return;
    const registry = viewer.get<Services['elementRegistry']>('elementRegistry');
    const canvas = viewer.get<Services['canvas']>('canvas');
    const found = marks.split(' ').filter((each) => registry.get(each)?.parent);
    found.forEach((each) => canvas.addMarker(each, 'mark-stuck'));
    return () =>
      found.forEach((each) => registry.get(each) && canvas.removeMarker(each, 'mark-stuck'));
  }, [viewer, marks]);
  useEffect(() => {
    const found =
      element && viewer?.get<Services['elementRegistry']>('elementRegistry').get(element);
    if (!viewer || !found) return;
    viewer.get<Services['canvas']>('canvas').scrollToElement(found.id);
    viewer.get<Services['selection']>('selection').select(found);
  }, [viewer, element]);

  if (isBroken) return <p role="alert">{t('processes.diagram_broken')}</p>;
  return (
    <div className="modeller">
      <div ref={place} className="modeller-place" />
      {viewer && chosen && (
        <Panel
          key={chosen.id}
          viewer={viewer}
          element={chosen}
          manifest={manifest}
          isFixed={!mayEdit}
        />
      )}
    </div>
  );
}
