// The number that a step has in the source document, e.g. 4.2.7.6; nothing where it has none.
import { useTranslation } from 'react-i18next';
import '../parts.css';

export function StepCode({ code }: { code: string }) {
  const { t } = useTranslation();
  if (!code) return null;
  return (
    <span className="step-code" title={t('task.code')}>
      {code}
    </span>
  );
}
