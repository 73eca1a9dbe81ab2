// A record's schema as rows to edit: its top-level fields, in order.
export interface RecordField {
  id: string;
  title: string;
  en: string;
  type: string;
  section: string;
  help: string;
  isRequired: boolean;
  rest: Record<string, unknown>; // what the rows do not show stays as it is
}

export interface RecordSchema {
  title: string;
  en: string;
  fields: RecordField[];
  rest: Record<string, unknown>;
}

type Json = Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const spoken = (value: unknown) =>
  typeof value === 'object' && value !== null ? text((value as Json)['zh']) : text(value);

export function readSchema(source: string): RecordSchema | null {
  let json: Json;
  try {
    json = JSON.parse(source) as Json;
  } catch {
    return null;
  }
  const { title, 'x-en': en, properties, required, ...rest } = json;
  const needed = Array.isArray(required) ? (required as string[]) : [];
  const fields = Object.entries((properties ?? {}) as Record<string, Json>).map(([id, field]) => {
    const { title: label, 'x-en': english, 'x-section': section, 'x-help': help, ...more } = field;
    return {
      id,
      title: text(label),
      en: text(english),
      type: text(more['type']),
      section: text(section),
      help: spoken(help),
      isRequired: needed.includes(id),
      rest: typeof help === 'object' ? { ...more, 'x-help': help } : more,
    };
  });
  return { title: text(title), en: text(en), fields, rest };
}

export function writeSchema(schema: RecordSchema): string {
  const given = (name: string, value: string) => (value === '' ? {} : { [name]: value });
  const properties = schema.fields.map(({ id, title, en, type, section, help, rest }) => {
    const words = typeof rest['x-help'] === 'object' ? {} : given('x-help', help);
    const said = { title, ...given('x-en', en), ...given('x-section', section), ...words };
    return [id, { ...said, ...rest, ...given('type', type) }];
  });
  const required = schema.fields.filter((each) => each.isRequired).map((each) => each.id);
  return `${JSON.stringify(
    {
      title: schema.title,
      ...given('x-en', schema.en),
      ...schema.rest,
      required,
      properties: Object.fromEntries(properties) as Json,
    },
    null,
    2,
  )}\n`;
}
