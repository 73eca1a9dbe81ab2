// A field that holds fields of its own, set in from the line of its title.
import { Field } from './Field';
import { useForm, type FieldProps } from './form';
import { asContent, fieldsOf, put } from './schema';

export function Group({ schema, pointer, value, onChange }: FieldProps) {
  const { root } = useForm();
  const content = asContent(value);
  const keep = (name: string, to: unknown) => {
    const next = put(content, name, to);
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div className="paper-group">
      {fieldsOf(schema, root).map(([name, each]) => (
        <Field
          key={name}
          name={name}
          schema={each}
          pointer={`${pointer}/${name}`}
          value={content[name]}
          required={schema.required?.includes(name) ?? false}
          onChange={(to) => keep(name, to)}
        />
      ))}
    </div>
  );
}
