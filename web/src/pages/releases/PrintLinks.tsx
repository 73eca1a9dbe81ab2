// A sheet in the organisation's own form, in the reader's words: a page to print, and a PDF.
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../parts/DownloadButton';
import { currentLanguage } from '../../text/words';

interface Shown {
  release: string;
  sheet: string; // "approvals" or "records/KIND"
}

export function PrintLinks({ release, sheet }: Shown) {
  const { t } = useTranslation();
  const address = `/api/v1/releases/${release}/print/${sheet}`;
  const language = `?lang=${currentLanguage()}`;
  return (
    <>
      <a className="button" href={address + language} target="_blank" rel="noopener noreferrer">
        {t('release.print')}
      </a>
      <DownloadButton address={`${address}/pdf${language}`} label="PDF" />
    </>
  );
}
