// An address that leads nowhere.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../parts/page/PageHead';

export function NothingHere() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('problem.not_found')} />
      <p>{t('problem.not_found_hint')}</p>
    </>
  );
}
