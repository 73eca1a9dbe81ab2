// The top of a page: where it stands, its title, its acts; the browser's tab says the same.
import { Fragment, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../address/Link';
import './page.css';

interface Shown {
  title: string;
  number?: string; // what the thing is called in lists and letters
  count?: number | undefined;
  way?: readonly { to: string; label: string }[]; // the pages above this one
  acts?: ReactNode; // at the right
  children?: ReactNode; // second line: state, owners
}

export function PageHead({ title, number, count, way = [], acts, children }: Shown) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('brand.name')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      {way.length > 0 && (
        <nav className="page-way" aria-label={t('nav.way')}>
          {way.map((each, n) => (
            <Fragment key={each.to}>
              {n > 0 && <span aria-hidden>›</span>}
              <Link to={each.to}>{each.label}</Link>
            </Fragment>
          ))}
        </nav>
      )}
      <div className="page-line">
        <h1 className="page-title">
          {number && <span className="page-number">{number}</span>}
          {title}
          {count !== undefined && <span className="page-count">{count}</span>}
        </h1>
        {acts && <div className="page-acts">{acts}</div>}
      </div>
      {children && <div className="page-second">{children}</div>}
    </header>
  );
}
