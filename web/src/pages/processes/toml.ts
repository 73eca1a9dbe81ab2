// Edits in the text of a TOML file that leave all else as its author wrote it: tables, their keys,
// and the items of arrays and inline tables, each as raw text (https://toml.io, v1.0).

export const quoted = (text: string) => JSON.stringify(text);

// A table's own lines, its header first; empty where it is not there.
export function blockOf(text: string, table: string): string {
  const at = text.search(new RegExp(`^\\[${table}\\]\\s*$`, 'm'));
  if (at < 0) return '';
  const rest = text.slice(at + 1);
  const end = rest.search(/^\[+[\w."]+\]+\s*$/m);
  return text.slice(at, end < 0 ? text.length : at + 1 + end);
}

export const tablesIn = (text: string) =>
  [...text.matchAll(/^\[([\w.]+)\]\s*$/gm)].map((each) => each[1] ?? '');

function endOfString(text: string, from: number): number {
  const mark = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark) return at;
  }
  return text.length;
}

// Where the value that begins at `from` ends.
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '"' || mark === "'") {
      at = endOfString(text, at);
    } else if (mark === '#') {
      if (depth === 0) return at;
      at = Math.max(at, text.indexOf('\n', at));
    } else if (mark === '[' || mark === '{') {
      depth++;
    } else if (mark === ']' || mark === '}') {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (mark === ',' || mark === '\n')) {
      return at;
    }
  }
  return text.length;
}

function placeOf(block: string, key: string): [from: number, to: number] | null {
  const found = new RegExp(`^${key}[ \\t]*=[ \\t]*`, 'm').exec(block);
  if (!found) return null;
  const from = found.index + found[0].length;
  return [from, endOf(block, from)];
}

export function valueOf(block: string, key: string): string | undefined {
  const place = placeOf(block, key);
  return place ? block.slice(...place).trim() : undefined;
}

// The block with that value; none takes the key out, a key that is not there goes to the end.
export function withValue(block: string, key: string, raw: string | undefined): string {
  const place = placeOf(block, key);
  if (!place) {
    if (raw === undefined) return block;
    const body = block.trimEnd();
    return `${body}\n${key} = ${raw}\n${block.slice(body.length).replace('\n', '')}`;
  }
  const [from, to] = place;
  if (raw !== undefined) return block.slice(0, from) + raw + block.slice(to);
  const line = block.lastIndexOf('\n', from) + 1;
  const next = block.indexOf('\n', to);
  return block.slice(0, line) + (next < 0 ? '' : block.slice(next + 1));
}

// The raw items of an array.
export function itemsOf(raw: string | undefined): string[] {
  const out: string[] = [];
  const text = raw ?? '';
  for (let at = 1; at < text.length - 1;) {
    const mark = text[at] ?? '';
    if (mark === '#') {
      at = Math.max(at + 1, text.indexOf('\n', at));
    } else if (/[\s,]/.test(mark)) {
      at++;
    } else {
      const end = Math.max(endOf(text, at), at + 1);
      out.push(text.slice(at, end).trim());
      at = end;
    }
  }
  return out;
}

// The text of a basic or literal string; anything else as it stands.
export function textOf(raw: string | undefined): string {
  const text = raw ?? '';
  if (text.startsWith("'")) return text.slice(1, -1);
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

// One key of an inline table, raw.
export function memberOf(raw: string, key: string): string | undefined {
  const found = new RegExp(`[{,]\\s*${key}\\s*=\\s*`).exec(raw);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  return raw.slice(from, endOf(raw, from)).trim();
}

export function withMember(raw: string, key: string, value: string): string {
  const found = new RegExp(`[{,]\\s*${key}\\s*=\\s*`).exec(raw);
  if (!found) return raw.replace(/\s*\}$/, `, ${key} = ${value} }`);
  const from = found.index + found[0].length;
  const end = endOf(raw, from);
  const tail = raw.slice(from, end);
  return raw.slice(0, from) + value + tail.slice(tail.trimEnd().length) + raw.slice(end);
}
