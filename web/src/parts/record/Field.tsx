// One field: its title, help beside it, what the server says about it, and the control of its kind.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, useSaid } from '../../text/words';
import { Control } from './Control';
import { idOf, useForm, wordsAt, type FieldProps } from './form';
import { Group } from './Group';
import { Lines } from './Lines';
import { Rows } from './Rows';
import { NotApplicable } from './NotApplicable';
import { kindOf, titleOf, whyNotApplicable, type Schema } from './schema';

interface Shown extends FieldProps {
  required: boolean;
  isTitled?: boolean; // the section above is called the same
}

export function Field({ required, isTitled = false, ...field }: Shown) {
  const form = useForm();
  const { value, onChange } = field;
  const why = field.schema['x-na'] ? whyNotApplicable(value) : undefined;
  const [isLeftOut, setLeftOut] = useState(why !== undefined);
  const kind = kindOf(field.schema, form.root);
  const isMany = kind === 'group' || kind === 'rows' || kind === 'lines';
  const id = idOf(form, field.pointer);
  const leftOut = {
    is: isLeftOut,
    set: (to: boolean) => {
      setLeftOut(to);
      onChange(undefined);
    },
  };
  return (
    <Labelled
      {...field}
      required={required}
      id={id}
      isMany={isMany || isLeftOut}
      isTitled={isTitled}
      leftOut={field.schema['x-na'] ? leftOut : null}
    >
      {isLeftOut && <NotApplicable id={id} why={why ?? ''} change={onChange} />}
      {!isLeftOut && kind === 'group' && <Group {...field} />}
      {!isLeftOut && kind === 'rows' && <Rows {...field} />}
      {!isLeftOut && kind === 'lines' && <Lines {...field} />}
      {!isLeftOut && !isMany && <Control {...field} id={id} describedBy={`${id}-words`} />}
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
  isTitled: boolean;
  leftOut: { is: boolean; set: (to: boolean) => void } | null; // where it may be said not to apply
  children: ReactNode;
}

function Labelled(shown: Label) {
  const { name, schema, pointer, required, id, isMany, isTitled, leftOut, children } = shown;
  const { t } = useTranslation();
  const said = useSaid();
  const { problem } = useForm();
  const wrong = wordsAt(problem, pointer);
  const help = schema['x-help'];
  const title = titleOf(schema, name, currentLanguage());
  const isWrong = wrong.length > 0;
  const titled = `paper-title ${isTitled ? 'out-of-sight' : ''}`;
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
          <span className={titled} id={`${id}-title`} tabIndex={-1}>
            {title}
          </span>
        ) : (
          <label className={titled} htmlFor={id}>
            {title}
          </label>
        )}
        {required && <span className="paper-required">{t('record.required')}</span>}
        {leftOut && (
          <label className="paper-left-out">
            <input
              type="checkbox"
              checked={leftOut.is}
              onChange={(event) => leftOut.set(event.target.checked)}
            />
            {t('record.not_applicable_tick')}
          </label>
        )}
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
