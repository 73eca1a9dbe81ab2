// Which language the page speaks: the choice made here before, else the browser's, else Chinese.

export type Language = 'zh' | 'en';

const remembered = 'fangxing.language';

export function chooseLanguage(kept: string | null, preferred: readonly string[]): Language {
  if (kept === 'zh' || kept === 'en') return kept;
  for (const each of preferred) {
    if (each.toLowerCase().startsWith('zh')) return 'zh';
    if (each.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh';
}

export function startLanguage(): Language {
  return chooseLanguage(localStorage.getItem(remembered), navigator.languages);
}

// Nobody chose a language in this browser yet.
export function isFreeToChoose(): boolean {
  return localStorage.getItem(remembered) === null;
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
}

export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
