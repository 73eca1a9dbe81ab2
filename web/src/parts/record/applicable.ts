// Fields that do not apply now (`x-when`), as the server names them: "/mode", "/steps/host".
import { resolved, type Content, type Json, type Schema } from './schema';

const step = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

// The schema without them; what lies below none of them stays as it is.
export function applicable(
  schema: Schema,
  gone: readonly string[],
  root = schema,
  at = '',
): Schema {
  const isAbove = gone.some((each) => each.startsWith(`${at}/`));
  if (!isAbove) return schema;
  const here = resolved(schema, root);
  const kept: Schema = { ...here };
  if (here.items) kept.items = applicable(here.items, gone, root, at);
  if (here.properties) {
    const fields = Object.entries(here.properties).flatMap(([name, each]) => {
      const way = `${at}/${step(name)}`;
      return gone.includes(way) ? [] : [[name, applicable(each, gone, root, way)] as const];
    });
    kept.properties = Object.fromEntries(fields);
  }
  return kept;
}

// The content without what stands at these pointers.
export function dropped(content: Content, pointers: readonly string[]): Content {
  const copy = structuredClone(content);
  for (const pointer of pointers) {
    const way = pointer
      .split('/')
      .slice(1)
      .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = way.pop();
    const holder = way.reduce<Json>((now, each) => (now as Content | undefined)?.[each], copy);
    if (last !== undefined && typeof holder === 'object' && holder !== null) {
      delete (holder as Content)[last];
    }
  }
  return copy;
}
