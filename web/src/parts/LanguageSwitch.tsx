// 中 / EN: changes every word of the page at once, and is remembered in this browser.
import { useTranslation } from 'react-i18next';
import { currentLanguage, speak } from '../text/words';
import './parts.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const spoken = currentLanguage();
  return (
    <div className="languages" role="group" aria-label={t('language.label')}>
      {(['zh', 'en'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="language"
          aria-pressed={each === spoken}
          lang={each === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => void speak(each)}
        >
          {t(`language.${each}`)}
        </button>
      ))}
    </div>
  );
}
