// All words shown; keys are checked by the compiler against the Chinese ones, and only the language
// that is spoken is loaded.
import i18next from 'i18next';
import { useTranslation, initReactI18next } from 'react-i18next';
import { askIn } from '../api/request';
import { keepLanguage, languageTag, startLanguage, type Language } from './language';
import type { words as chinese } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof chinese };
  }
}

const catalogues = {
  zh: () => import('./zh'),
  en: () => import('./en'),
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { words } = await catalogues[language]();
  i18next.addResourceBundle(language, 'translation', words);
}

export async function startWords(): Promise<void> {
  const language = startLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
    saveMissing: true,
    missingKeyHandler: (_, __, key) => console.error(`missingKey ${key}`),
  });
  await load(language);
  announce(language);
}

function announce(language: Language): void {
  document.documentElement.lang = languageTag(language);
  askIn(languageTag(language));
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  keepLanguage(language);
  announce(language);
  await i18next.changeLanguage(language);
}

// What the server keeps in both languages, in the one that is spoken; an empty one is no name.
export function useSaid(): (words: { zh: string; en: string }) => string {
  const language = useTranslation().i18n.language;
  return (words) => (language === 'en' ? words.en || words.zh : words.zh || words.en);
}
