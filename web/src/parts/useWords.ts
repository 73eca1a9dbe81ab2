// Picks the language of the page from words that the server sends in both.
import { useTranslation } from 'react-i18next';
import type { Words } from '../api/session';

export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'en' ? words.en || words.zh : words.zh);
}
