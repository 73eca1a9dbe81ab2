// A verdict in words: the pack's own, else the product's for those that every pack knows.
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../text/words';

interface Choice {
  id: string;
  name: { zh: string; en: string };
}

const known = ['approve', 'return', 'refuse'] as const;

export function useVerdictName(): (verdict: string, choices?: readonly Choice[]) => string {
  const { t } = useTranslation();
  const said = useSaid();
  return (verdict, choices = []) => {
    const own = choices.find((each) => each.id === verdict);
    const built = known.find((each) => each === verdict);
    if (own) return said(own.name);
    return built ? t(`tasks.verdict.${built}`) : verdict || t('tasks.verdict.done');
  };
}
