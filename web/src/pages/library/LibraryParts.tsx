// The parts of the library, each a page of its own.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
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
    <nav className="library-parts" aria-label={t('library.title')}>
      {parts.map(([part, to]) => (
        <Link key={part} to={to} {...(part === current && { 'aria-current': 'page' as const })}>
          {t(`library.parts.${part}`)}
        </Link>
      ))}
    </nav>
  );
}
