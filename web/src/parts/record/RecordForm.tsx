// A form made from a record's schema: sections as cards, the server's words on top and beside.
import { memo, useCallback, useId, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { currentLanguage } from '../../text/words';
import { ProblemNotice } from '../ProblemNotice';
import { Field } from './Field';
import { Form, idOf, type FormFrame } from './form';
import './record.css';
import { nameOf, put, sectionsOf, titleOf } from './schema';
import type { Content, Json, Schema, Section } from './schema';
import { useSectionName } from './useSectionName';

interface Shown {
  release: string;
  schema: Schema;
  value: Content;
  problem?: Problem | null;
  onChange: (value: Content) => void;
  beside?: (field: string) => ReactNode; // what stands under a field: a clash, who changed it
}

export function RecordForm({ release, schema, value, problem = null, onChange, beside }: Shown) {
  const nameSection = useSectionName(schema);
  const id = useId();
  const form = useMemo<FormFrame>(
    () => ({ release, id, root: schema, problem }),
    [release, id, schema, problem],
  );
  const sections = useMemo(() => sectionsOf(schema), [schema]);
  const now = useRef({ value, onChange });
  now.current = { value, onChange };
  const change = useCallback((name: string, to: Json) => {
    const { value: before, onChange: tell } = now.current;
    tell(put(before, name, to));
  }, []);
  return (
    <Form value={form}>
      <div className="paper">
        {problem && <Summed form={form} problem={problem} />}
        {sections.map((section) => (
          <section key={section.key} className="panel">
            <div className="panel-head">
              <h3 className="panel-title">{nameSection(section)}</h3>
            </div>
            <div className="panel-body">
              {section.fields.map(([name, each]) => (
                <div key={name}>
                  <OneField
                    name={name}
                    schema={each}
                    value={value[name]}
                    required={schema.required?.includes(name) ?? false}
                    isTitled={isNamedBy(section, name, nameSection(section))}
                    change={change}
                  />
                  {beside?.(name)}
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </Form>
  );
}

// A section is called what its first field is called: it is said once.
function isNamedBy({ fields }: Section, field: string, title: string): boolean {
  const [name, schema] = fields[0] ?? ['', {}];
  return name === field && titleOf(schema, name, currentLanguage()) === title;
}

interface One {
  name: string;
  schema: Schema;
  value: Json;
  required: boolean;
  isTitled: boolean;
  change: (name: string, to: Json) => void;
}

// A key typed in one field draws that field alone, however long the form is.
const OneField = memo(function OneField({ name, change, ...field }: One) {
  return <Field {...field} name={name} pointer={`/${name}`} onChange={(to) => change(name, to)} />;
});

// Every reason with the way to its field; what belongs to no field is said by the notice alone.
function Summed({ form, problem }: { form: FormFrame; problem: Problem }) {
  const { t } = useTranslation();
  const own = (problem.reasons ?? []).filter((each) => each.field);
  if (own.length === 0) return <ProblemNotice problem={problem} />;
  const go = (pointer: string) => {
    const at = document.getElementById(idOf(form, pointer));
    const shown = at ?? document.getElementById(`${idOf(form, pointer)}-title`);
    shown?.scrollIntoView({ block: 'center' });
    shown?.focus({ preventScroll: true });
  };
  return (
    <div className="paper-summed" role="alert">
      <p className="paper-summed-title">{t('record.wrong', { count: own.length })}</p>
      <ul>
        {own.map((each, n) => {
          const pointer = (each.field ?? '').replace(/^\/content/, '');
          return (
            <li key={n}>
              <button type="button" className="quiet" onClick={() => go(pointer)}>
                {nameOf(pointer, form.root, currentLanguage())}
              </button>{' '}
              {each.detail ?? each.code}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
