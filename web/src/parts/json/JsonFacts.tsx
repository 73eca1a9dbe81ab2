// What a process saw or a decision answered, by name: scalars in words, the rest as it is.
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../numbers';
import './json.css';
import { isNamed, plainFirst, sameAsText } from './json';

export function JsonFacts({ of }: { of: unknown }) {
  const { t } = useTranslation();
  if (!isNamed(of)) return <JsonValue of={of} />;
  const named = plainFirst(of);
  if (named.length === 0) return <span className="json-nothing">{t('json.none')}</span>;
  return (
    <dl className="json-facts">
      {named.map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <JsonValue of={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function JsonValue({ of }: { of: unknown }) {
  const { t } = useTranslation();
  const number = useNumbers();
  if (of === null || of === undefined || of === '') {
    return <span className="json-nothing">{t(of === '' ? 'json.empty' : 'json.nothing')}</span>;
  }
  if (typeof of === 'boolean') return t(of ? 'json.yes' : 'json.no');
  if (typeof of === 'number') return number(of);
  if (typeof of === 'string') return <span className="json-text">{of}</span>;
  return <pre className="json-whole">{sameAsText(of)}</pre>;
}
