// A password, hidden until its button shows it. The browser's own input: it stands on the first
// pages that anybody loads.
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import './form.css';

interface Shown extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  value: string;
  change: (to: string) => void;
}

export function PasswordInput({ value, change, ...named }: Shown) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <span className="password">
      <input
        {...named}
        type={isShown ? 'text' : 'password'}
        className="text-field"
        maxLength={1000}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <button
        type="button"
        className="quiet"
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        {t(isShown ? 'sign_in.hide' : 'sign_in.show')}
      </button>
    </span>
  );
}
