// The pages that belong together, named side by side; the one that is open is marked.
import { Link } from '../address/Link';
import './page.css';

export interface Part {
  to: string;
  name: string;
  isOpen: boolean;
}

export function PageParts({ label, parts }: { label: string; parts: readonly Part[] }) {
  return (
    <nav className="page-parts" aria-label={label}>
      {parts.map(({ to, name, isOpen }) => (
        <Link key={to} to={to} {...(isOpen && { 'aria-current': 'page' as const })}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
