// A value in words: labels for choices, names for what is referred to, times in the reader's zone.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { useNumbers } from '../numbers';
import { useTimes } from '../time/useTimes';
import { spanOf } from './duration';
import { asText, fieldsOf, kindOf, labelOf, resolved, titleOf } from './schema';
import { asContent, asList, whyNotApplicable, type Json, type Schema } from './schema';
import { useNames } from './useThings';

export function useSayValue(root: Schema): (schema: Schema, value: Json) => string {
  const { t } = useTranslation();
  const times = useTimes();
  const named = useNames(root);
  const number = useNumbers();
  const language = currentLanguage();
  const say = (schema: Schema, value: Json): string => {
    if (value === undefined || value === null || value === '') return '';
    const why = schema['x-na'] ? whyNotApplicable(value) : undefined;
    if (why !== undefined) return t('record.not_applicable', { reason: why });
    switch (kindOf(schema, root)) {
      case 'yes_no':
        return value === true ? t('record.yes') : t('record.no');
      case 'choice':
        return labelOf(schema, asText(value), language);
      case 'number':
        return typeof value === 'number' ? number(value) : asText(value);
      case 'moment':
        return times.full(asText(value));
      case 'duration': {
        const span = spanOf(asText(value));
        return span ? t(`record.span.${span.unit}`, { count: span.count }) : asText(value);
      }
      case 'reference':
        return named(schema['x-ref'] ?? '', asText(value));
      case 'references':
      case 'choices':
      case 'lines':
      case 'rows': {
        const items = resolved(schema.items ?? {}, root);
        return asList(value)
          .map((each) => say(items, each))
          .join(language === 'en' ? '; ' : '；');
      }
      case 'group':
        return fieldsOf(schema, root)
          .filter(([name]) => asContent(value)[name] !== undefined)
          .map(([name, each]) => {
            const words = say(each, asContent(value)[name]);
            return language === 'en'
              ? `${titleOf(each, name, language)}: ${words}`
              : `${titleOf(each, name, language)}：${words}`;
          })
          .join(language === 'en' ? ', ' : '，');
      default:
        return asText(value);
    }
  };
  return say;
}
