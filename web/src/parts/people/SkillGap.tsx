// What the role lists and the person who was assigned is not marked with: said, and stops nobody.
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../text/words';

interface Warning {
  missing: { zh: string; en: string }[];
}

export function SkillGap({ warnings = [] }: { warnings?: Warning[] | undefined }) {
  const { t } = useTranslation();
  const said = useSaid();
  const missing = warnings.flatMap((each) => each.missing);
  if (missing.length === 0) return null;
  return (
    <p className="plain-note" role="status">
      {t('around.skills.warning', { skills: missing.map(said).join(t('release.and')) })}
    </p>
  );
}
