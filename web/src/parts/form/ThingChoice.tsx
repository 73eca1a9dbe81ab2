// A system, an environment or the like, chosen from a short list; nothing is chosen before.
import type { Problem } from '../../api/problem';
import { wordsOfField } from '../../api/problem';
import { Field } from './Field';

interface Shown {
  label: string;
  name: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  change: (to: string) => void;
  problem: Problem | null;
}

export function ThingChoice({ label, name, value, choices, change, problem }: Shown) {
  return (
    <Field label={label} wrong={wordsOfField(problem, name)}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={value}
          onChange={(event) => change(event.target.value)}
        >
          <option value="" />
          {choices.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
