// The parts of the library, each a page of its own.
import { useTranslation } from 'react-i18next';
import { PageParts } from '../../parts/page/PageParts';
import './library.css';

const parts = [
  ['entries', '/library'],
  ['uses', '/library-uses'],
  ['movements', '/library-movements'],
  ['agreement', '/library-agreement'],
  ['installed', '/library-installed'],
] as const;

export type Part = (typeof parts)[number][0];

export function LibraryParts({ current }: { current: Part }) {
  const { t } = useTranslation();
  return (
    <PageParts
      label={t('library.title')}
      parts={parts.map(([part, to]) => ({
        to,
        name: t(`library.parts.${part}`),
        isOpen: part === current,
      }))}
    />
  );
}
