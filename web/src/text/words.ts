// All words shown, in both languages; keys are checked by the compiler against the Chinese ones.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { askIn } from '../api/request';
import en from './en.json';
import { keepLanguage, languageTag, startLanguage, type Language } from './language';
import zh from './zh.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: startLanguage(),
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  });
  announce(currentLanguage());
}

function announce(language: Language): void {
  document.documentElement.lang = languageTag(language);
  askIn(languageTag(language));
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  announce(language);
  await i18next.changeLanguage(language);
}
