// Rows out of a spreadsheet's clipboard: tabs between cells, quotes around cells with line breaks.
import { kindOf, labelOf, titleOf, type Content, type Json, type Schema } from './schema';
import cells from '../../text/cells.json';

export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => (rows[rows.length - 1]?.push(cell), (cell = ''));
  for (let n = 0; n < text.length; n++) {
    const sign = text.charAt(n);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(n + 1) === '"') cell += text.charAt(++n);
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') (end(), rows.push([]));
    else if (sign !== '\r') cell += sign;
  }
  end();
  return rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some(Boolean));
}

// The thing of that kind that words name; nothing where they name none.
export type Find = (kind: string, words: string) => string | undefined;

// What a cell means for a field; nothing where it cannot be read as such.
function valueOf(cell: string, schema: Schema, root: Schema, find: Find): Json {
  if (cell === '') return undefined;
  switch (kindOf(schema, root)) {
    case 'number':
      return Number.isFinite(Number(cell)) ? Number(cell) : undefined;
    case 'yes_no': {
      const word = cell.toLowerCase();
      return cells.yes.includes(word) ? true : cells.no.includes(word) ? false : undefined;
    }
    case 'choice':
      return schema.enum?.find((each) =>
        [each, labelOf(schema, each, 'zh'), labelOf(schema, each, 'en')].includes(cell),
      );
    case 'reference':
      return find(schema['x-ref'] ?? '', cell) ?? cell;
    case 'group':
    case 'rows':
    case 'lines':
    case 'references':
    case 'choices':
      return undefined;
    default:
      return cell;
  }
}

type Field = [string, Schema];

function isNamed(cell: string, [name, schema]: Field): boolean {
  const names = [name, titleOf(schema, name, 'zh'), titleOf(schema, name, 'en')];
  return [...names, ...(schema['x-aliases'] ?? [])].some(
    (each) => each.toLowerCase() === cell.toLowerCase(),
  );
}

// A first line of headings says which column is which; otherwise they come in the form's order.
export function rowsFrom(text: string, fields: Field[], root: Schema, find: Find): Content[] {
  const cells = cellsOf(text);
  const heads = cells[0]?.map((cell) => fields.find((field) => isNamed(cell, field)));
  const isHeaded = heads?.some(Boolean) ?? false;
  const columns = isHeaded ? (heads ?? []) : fields;
  return cells
    .slice(isHeaded ? 1 : 0)
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, n) => {
          const field = columns[n];
          const value = field && valueOf(cell, field[1], root, find);
          return field && value !== undefined ? [[field[0], value]] : [];
        }),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
}
