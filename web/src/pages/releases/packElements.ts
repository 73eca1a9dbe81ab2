// What the diagrams of a pack hold, by name, for who chooses or reads elements.

export interface Element {
  process: string;
  id: string;
  isProcess: boolean;
  name: { zh: string; en: string };
}

const isNode = /(?:Event|[tT]ask|Gateway|[sS]ubProcess|callActivity|transaction)$/;
const zeebe = 'http://camunda.org/schema/zeebe/1.0';

function nameOf(node: globalThis.Element): Element['name'] {
  const own = [...node.children].find((each) => each.localName === 'extensionElements');
  const english = [...(own?.getElementsByTagNameNS(zeebe, 'property') ?? [])].find(
    (each) => each.getAttribute('name') === 'en',
  );
  return { zh: node.getAttribute('name') ?? '', en: english?.getAttribute('value') ?? '' };
}

export function elementsIn(bpmn: string): Element[] {
  const file = new DOMParser().parseFromString(bpmn, 'text/xml');
  return [...file.getElementsByTagNameNS('*', 'process')].flatMap((process) => {
    const name = process.getAttribute('id') ?? '';
    const nodes = [...process.getElementsByTagNameNS('*', '*')].filter(
      (each) => isNode.test(each.localName) && each.hasAttribute('id'),
    );
    return [process, ...nodes].map((each) => ({
      process: name,
      id: each.getAttribute('id') ?? '',
      isProcess: each === process,
      name: nameOf(each),
    }));
  });
}
