// One field: its title, help beside it, what the server says about it, and the control of its kind.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, useSaid } from '../../text/words';
import { Control } from './Control';
import { idOf, useForm, wordsAt, type FieldProps } from './form';
import { Group } from './Group';
import { Lines } from './Lines';
import { Rows } from './Rows';
import { kindOf, titleOf, type Schema } from './schema';

interface Shown extends FieldProps {
  required: boolean;
}

export function Field({ required, ...field }: Shown) {
  const form = useForm();
  const kind = kindOf(field.schema, form.root);
  const isMany = kind === 'group' || kind === 'rows' || kind === 'lines';
  const id = idOf(form, field.pointer);
  return (
    <Labelled {...field} required={required} id={id} isMany={isMany}>
      {kind === 'group' && <Group {...field} />}
      {kind === 'rows' && <Rows {...field} />}
      {kind === 'lines' && <Lines {...field} />}
      {!isMany && <Control {...field} id={id} describedBy={`${id}-words`} />}
    </Labelled>
  );
}

interface Label {
  name: string;
  schema: Schema;
  pointer: string;
  required: boolean;
  id: string;
  isMany: boolean;
  children: ReactNode;
}

function Labelled({ name, schema, pointer, required, id, isMany, children }: Label) {
  const { t } = useTranslation();
  const said = useSaid();
  const { problem } = useForm();
  const wrong = wordsAt(problem, pointer);
  const help = schema['x-help'];
  const title = titleOf(schema, name, currentLanguage());
  const isWrong = wrong.length > 0;
  const isTop = pointer.lastIndexOf('/') === 0;
  return (
    <div
      className={['paper-field', isMany && 'paper-many', isWrong && 'paper-wrong']
        .filter(Boolean)
        .join(' ')}
      data-field={isTop ? name : undefined}
      role={isMany ? 'group' : undefined}
      aria-labelledby={isMany ? `${id}-title` : undefined}
    >
      <div className="paper-head">
        {isMany ? (
          <span className="paper-title" id={`${id}-title`} tabIndex={-1}>
            {title}
          </span>
        ) : (
          <label className="paper-title" htmlFor={id}>
            {title}
          </label>
        )}
        {required && <span className="paper-required">{t('record.required')}</span>}
      </div>
      <div className="paper-body">
        {children}
        <div id={`${id}-words`}>
          {help && <p className="paper-help">{said(help)}</p>}
          {wrong.map((each) => (
            <p key={each} className="paper-words">
              {each}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
