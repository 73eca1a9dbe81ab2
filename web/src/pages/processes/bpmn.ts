// The parts of bpmn-js that the workshop speaks with, as far as it uses them.
export interface Moddle {
  $type: string;
  id: string;
  name?: string;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

export interface Element {
  id: string;
  type: string;
  parent?: Element;
  businessObject: Moddle;
}

export interface Modeling {
  updateProperties(element: Element, properties: object): void;
  updateModdleProperties(element: Element, of: object, properties: object): void;
}

export interface Services {
  canvas: {
    zoom(to: 'fit-viewport' | number, at?: 'auto'): number;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    scrollToElement(element: string): void;
  };
  elementRegistry: {
    get(id: string): Element | undefined;
    filter(fits: (element: Element) => boolean): Element[];
  };
  selection: { select(element: Element): void };
  modeling: Modeling;
  bpmnFactory: { create(type: string, properties: object): Moddle };
  eventBus: {
    on(events: string | string[], hear: (event: { newSelection?: Element[] }) => void): void;
  };
}
