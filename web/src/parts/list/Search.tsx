// A box to search by words, kept in the address as `text`; asked when the typing has come to rest.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../address/address';
import '../form/form.css';
import './list.css';

const calmMs = 300;

export function Search({ what }: { what: string }) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  const asked = address.get('text') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => change({ text }), calmMs);
    return () => clearTimeout(timer);
  });
  useEffect(() => setText(asked), [asked]);
  const label = t('list.search_in', { what });
  return (
    <input
      type="search"
      className="text-field list-search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
