// What a section of a record is called: the domain's own have words, a pack's those of its record
// or its first field's; what belongs to no section is called as the record is.
import { useTranslation } from 'react-i18next';
import { currentLanguage, useSaid } from '../../text/words';
import { resolved, sectionsOf, titleOf, type Said, type Schema, type Section } from './schema';

const known = [
  'changes',
  'artifacts',
  'steps',
  'rollback',
  'targets',
  'window',
  'tests',
  'risks',
] as const;

type Known = (typeof known)[number];

// `own`: what a pack calls the sections of its own.
export function useSectionKey(own: Record<string, Said> = {}): (key: string) => string {
  const { t } = useTranslation();
  const said = useSaid();
  return (key) => {
    if (known.includes(key as Known)) return t(`record.section.${key as Known}`);
    return own[key] ? said(own[key]) : key;
  };
}

// A form of one section is called as the record is.
export function useSectionName(root: Schema): (section: Section) => string {
  const said = useSaid();
  const nameKey = useSectionKey(root['x-sections']);
  const language = currentLanguage();
  return ({ key, fields }) => {
    if (key === '') return titleOf(root, key, language);
    if (known.includes(key as Known)) return nameKey(key);
    const own = root['x-sections']?.[key];
    if (own) return said(own);
    if (sectionsOf(root).length === 1) return titleOf(root, key, language);
    const [name, schema] = fields[0] ?? [key, {}];
    return titleOf(resolved(schema, root), name, language);
  };
}
