// One field of a form: label, help, control, and the server's words about it right beside it.
import { useId, type ReactNode } from 'react';
import './form.css';

export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Shown {
  label: ReactNode;
  help?: ReactNode;
  wrong?: readonly string[]; // what is wrong with it, in words
  optional?: ReactNode; // said behind the label
  children: (control: Control) => ReactNode;
}

export function Field({ label, help, wrong = [], optional, children }: Shown) {
  const id = useId();
  const isWrong = wrong.length > 0;
  const said = [help ? `${id}-help` : '', isWrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': said || undefined,
        'aria-invalid': isWrong || undefined,
      })}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} className="field-wrong" role="alert">
          {wrong.join(' ')}
        </p>
      )}
    </div>
  );
}
