// A span of months in words: 永久保存, 10 年, 18 个月.
import { useTranslation } from 'react-i18next';

export function useMonths(): (months: number) => string {
  const { t } = useTranslation();
  return (months) => {
    if (months === 0) return t('retention.for_good');
    return months % 12 === 0
      ? t('retention.years', { count: months / 12 })
      : t('retention.months', { count: months });
  };
}
