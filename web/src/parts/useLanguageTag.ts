// The language of the page as the server is asked in it; changes with the switch.
import { useTranslation } from 'react-i18next';
import { languageTag } from '../text/language';

export function useLanguageTag(): string {
  const { i18n } = useTranslation();
  return languageTag(i18n.language === 'en' ? 'en' : 'zh');
}
