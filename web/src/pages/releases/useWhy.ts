// Why a step ended as it did, in words where there are some: a person's own text stays as it is.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/useWords';

export function useWhy(): (why: string) => string {
  const { t, i18n } = useTranslation();
  const words = useWords();
  return (why) => {
    const key = `deployment.why.${why}`;
    if (/^[a-z_]+$/.test(why) && i18n.exists(key)) return t(key as 'deployment.why.stopped');
    return /^[a-z_]+\.[a-z_]+$/.test(why) ? words(why) : why;
  };
}
