// A record's schema as a form reads it: JSON Schema in the allowed keywords and our own `x-` words.

export interface Said {
  zh: string;
  en: string;
}

export interface Schema {
  type?: string;
  title?: string;
  enum?: string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
  'x-en'?: string;
  'x-help'?: Said;
  'x-labels'?: Record<string, Said>;
  'x-section'?: string;
  'x-sections'?: Record<string, Said>;
  'x-ref'?: string;
  'x-writers'?: string[]; // roles
  'x-aliases'?: string[];
  'x-na'?: boolean; // may be said not to apply, with the reason
}

export type Json = unknown;
export type Content = Record<string, Json>;

export type Kind =
  | 'line'
  | 'text'
  | 'number'
  | 'yes_no'
  | 'choice'
  | 'moment'
  | 'date'
  | 'duration'
  | 'reference'
  | 'references'
  | 'choices'
  | 'lines'
  | 'rows'
  | 'group';

const longFrom = 500; // characters; what may be longer gets room to write

// What `$ref` names, with what stands beside it.
export function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.match(/^#\/\$defs\/(.+)$/)?.[1];
  const found = name ? root.$defs?.[name] : undefined;
  if (!found) return schema;
  const { $ref: _, ...own } = schema;
  return { ...resolved(found, root), ...own };
}

export function kindOf(schema: Schema, root: Schema): Kind {
  if (schema.type === 'array') {
    const items = resolved(schema.items ?? {}, root);
    if (items.properties) return 'rows';
    if (items['x-ref']) return 'references';
    return items.enum ? 'choices' : 'lines';
  }
  if (schema.properties) return 'group';
  if (schema['x-ref']) return 'reference';
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'yes_no';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.format === 'date-time') return 'moment';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'duration') return 'duration';
  return (schema.maxLength ?? Infinity) > longFrom ? 'text' : 'line';
}

export type Language = 'zh' | 'en';

export function titleOf(schema: Schema, name: string, language: Language): string {
  return (language === 'en' ? schema['x-en'] : schema.title) ?? schema.title ?? name;
}

export function labelOf(schema: Schema, value: string, language: Language): string {
  return schema['x-labels']?.[value]?.[language] ?? value;
}

// Fields in the schema's order, `$ref` followed.
export function fieldsOf(schema: Schema, root: Schema): [string, Schema][] {
  const entries = Object.entries(schema.properties ?? {});
  return entries.map(([name, each]) => [name, resolved(each, root)]);
}

export interface Section {
  key: string; // of `x-section`; empty: belongs to none
  fields: [string, Schema][];
}

// Cards of a form: fields of one section stand together, in order of the first of them.
export function sectionsOf(root: Schema): Section[] {
  const found = new Map<string, Section>();
  for (const field of fieldsOf(root, root)) {
    const key = field[1]['x-section'] ?? '';
    const section = found.get(key) ?? { key, fields: [] };
    section.fields.push(field);
    found.set(key, section);
  }
  return [...found.values()];
}

// "/steps/0/kind" as names with their schemas; a row is its number.
export function wayTo(pointer: string, root: Schema): { name: string; schema: Schema }[] {
  let at: Schema = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      at = resolved((at.type === 'array' ? at.items : at.properties?.[name]) ?? {}, root);
      return { name, schema: at };
    });
}

export function nameOf(pointer: string, root: Schema, language: Language): string {
  const parts = wayTo(pointer, root).map(({ name, schema }) =>
    /^\d+$/.test(name) ? String(Number(name) + 1) : titleOf(schema, name, language),
  );
  return parts.join(' · ');
}

// An empty field is absent: what stands in a record was meant.
export function put(content: Content, name: string, value: Json): Content {
  const { [name]: _, ...rest } = content;
  const isEmpty = value === undefined || value === null || value === '';
  return isEmpty || (Array.isArray(value) && value.length === 0)
    ? rest
    : { ...content, [name]: value };
}

// Why it does not apply, where that is what was said.
export function whyNotApplicable(value: Json): string | undefined {
  const why = asContent(value)['na'];
  return typeof why === 'string' ? why : undefined;
}

export const asContent = (value: Json): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {};
export const asList = (value: Json): Json[] => (Array.isArray(value) ? value : []);
export const asText = (value: Json): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
