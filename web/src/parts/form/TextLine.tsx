// A field of one line or, with `rows`, of several; the server's words stand beside it.
import type { Problem } from '../../api/problem';
import { wordsOfField } from '../../api/problem';
import { Field } from './Field';

interface Shown {
  label: string;
  name: string; // as the server calls it
  value: string;
  change: (to: string) => void;
  problem: Problem | null;
  help?: string;
  optional?: string; // says that it may stay empty
  rows?: number;
}

export function TextLine({ label, name, value, change, problem, help, optional, rows }: Shown) {
  return (
    <Field label={label} help={help} optional={optional} wrong={wordsOfField(problem, name)}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            className="text-field"
            value={value}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <textarea
            {...control}
            className="text-area"
            rows={rows}
            value={value}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </Field>
  );
}
