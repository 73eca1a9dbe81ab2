// What a release made from an earlier one takes over, and what it does not.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { useRelease } from './useRelease';

export function CopyNote({ release }: { release: string }) {
  const { t } = useTranslation();
  const view = useRelease(release).data;
  return (
    <div className="copy-note" role="note">
      <p>
        {t('request.copy_of')}{' '}
        <Link to={`/releases/${release}`}>
          {view?.release.number} {view?.release.title}
        </Link>
      </p>
      <p>{t('request.copied')}</p>
      <p>{t('request.not_copied')}</p>
    </div>
  );
}
