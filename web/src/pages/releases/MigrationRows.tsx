// The mapping: where each element goes on, with what speaks against it right beside it.
import { useTranslation } from 'react-i18next';
import { Field } from '../../parts/form/Field';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';
import { linesOf, type Line, type Preview } from './migration';
import type { Element } from './packElements';

interface Shown {
  answer: Preview;
  before: readonly Element[];
  after: readonly Element[];
  plan: Record<string, string>;
  change: (to: Record<string, string>) => void;
  nameOf: (id: string | undefined) => string;
}

export function MigrationRows({ answer, before, after, plan, change, nameOf }: Shown) {
  const { t } = useTranslation();
  const lines = linesOf(answer, before);
  // Who was mapped keeps his row while the next preview is on its way.
  const mapped = Object.keys(plan).filter((id) => !lines.some((line) => line.from === id));
  const all: Line[] = [
    ...lines,
    ...mapped.map((from) => ({
      process: before.find((each) => each.id === from)?.process ?? '',
      from,
      problems: [],
    })),
  ];
  const put = (from: string, to: string) => {
    const { [from]: _, ...rest } = plan;
    change(to === '' ? rest : { ...rest, [from]: to });
  };
  if (all.length === 0) return null;
  return (
    <fieldset className="migration-rows">
      <legend>{t('migration.mapping')}</legend>
      {all.map((line) => (
        <OneLine
          key={`${line.process} ${line.from}`}
          line={line}
          after={after.filter((each) => each.process === line.process && !each.isProcess)}
          to={plan[line.from] ?? ''}
          put={(to) => put(line.from, to)}
          nameOf={nameOf}
        />
      ))}
    </fieldset>
  );
}

interface One {
  line: Line;
  after: readonly Element[];
  to: string;
  put: (to: string) => void;
  nameOf: (id: string | undefined) => string;
}

function OneLine({ line, after, to, put, nameOf }: One) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const isThere = after.some((each) => each.id === line.from);
  const called = (each: Element) => {
    const name = said(each.name);
    return name ? `${name} · ${each.id}` : each.id;
  };
  return (
    <Field
      label={
        <>
          {nameOf(line.from)} <code className="incident-element">{line.from}</code>
        </>
      }
      wrong={line.problems.map(({ code, parameters }) =>
        words(code, { ...parameters, element: nameOf(parameters.element) }),
      )}
    >
      {(control) => (
        <select
          {...control}
          className="choice"
          value={to}
          onChange={(event) => put(event.target.value)}
        >
          <option value="">{t(isThere ? 'migration.same' : 'migration.choose')}</option>
          {after
            .filter((each) => each.id !== line.from)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {called(each)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
