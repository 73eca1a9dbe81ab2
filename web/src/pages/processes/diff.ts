// What changed between two texts, line by line, and between two flows, element by element.
export interface Line {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

// The longest common subsequence, over what lies between the equal beginning and end.
export function lineDiff(before: string, after: string): Line[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const shortest = Math.min(a.length, b.length) - head;
  while (tail < shortest && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  const same = (text: string): Line => ({ kind: 'same', text });
  return [
    ...a.slice(0, head).map(same),
    ...between(left, right),
    ...a.slice(a.length - tail).map(same),
  ];
}

function between(a: readonly string[], b: readonly string[]): Line[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}

export interface FlowDiff {
  added: string[];
  removed: string[];
  changed: string[];
}

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

// Elements by id, as text without what lies in other elements of their own; shapes do not count.
function elementsOf(xml: string): Map<string, string> {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const found = new Map<string, string>();
  for (const element of parsed.getElementsByTagNameNS(bpmn, '*')) {
    const id = element.getAttribute('id');
    if (!id) continue;
    const copy = element.cloneNode(true) as Element;
    for (const inner of [...copy.children]) {
      const hasOwnLine = inner.namespaceURI === bpmn && inner.hasAttribute('id');
      if (hasOwnLine || ['incoming', 'outgoing'].includes(inner.localName)) inner.remove();
    }
    found.set(id, new XMLSerializer().serializeToString(copy).replace(/\s+/g, ' '));
  }
  return found;
}

export function flowDiff(before: string, after: string): FlowDiff {
  const old = elementsOf(before);
  const now = elementsOf(after);
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
  };
}
