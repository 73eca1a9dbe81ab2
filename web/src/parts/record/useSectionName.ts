// What a section of a record is called: the domain's own have words, a pack's its first field's.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { resolved, titleOf, type Schema, type Section } from './schema';

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

export function useSectionKey(): (key: string) => string {
  const { t } = useTranslation();
  return (key) => (known.includes(key as Known) ? t(`record.section.${key as Known}`) : key);
}

export function useSectionName(root: Schema): (section: Section) => string {
  const { t } = useTranslation();
  const nameKey = useSectionKey();
  return ({ key, fields }) => {
    if (key === '') return t('record.section.other');
    if (known.includes(key as Known)) return nameKey(key);
    const [name, schema] = fields[0] ?? [key, {}];
    return titleOf(resolved(schema, root), name, currentLanguage());
  };
}
