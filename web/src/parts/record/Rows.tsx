// A list of entries as an editable table: added, removed, moved, pasted from a spreadsheet.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { Control } from './Control';
import { Entry } from './Entry';
import { idOf, useForm, wordsAt, type FieldProps } from './form';
import { PasteDialog } from './PasteDialog';
import {
  asContent,
  asList,
  fieldsOf,
  kindOf,
  put,
  resolved,
  titleOf,
  type Content,
} from './schema';

const mostColumns = 5; // what has more, or holds further fields, is a card for each entry

export function Rows({ schema, pointer, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { root } = useForm();
  const [isPasting, setPasting] = useState(false);
  const items = resolved(schema.items ?? {}, root);
  const fields = fieldsOf(items, root);
  const isPlain = (kind: string) => kind !== 'group' && kind !== 'rows' && kind !== 'lines';
  const fitsTable =
    fields.length <= mostColumns && fields.every(([, each]) => isPlain(kindOf(each, root)));
  const rows = asList(value).map(asContent);
  const change = (n: number, to: Content) => onChange(rows.map((row, k) => (k === n ? to : row)));
  const remove = (n: number) => onChange(rows.filter((_, k) => k !== n));
  const move = (n: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(n, 1);
    if (row) next.splice(n + by, 0, row);
    onChange(next);
  };
  const shared = { items, pointer, rows, change, remove, move };
  return (
    <div className="paper-rows">
      {rows.length > 0 && (fitsTable ? <Table {...shared} /> : <Entries {...shared} />)}
      {rows.length === 0 && <p className="paper-help">{t('record.no_rows')}</p>}
      <div className="paper-acts">
        <Button onClick={() => onChange([...rows, {}])}>{t('record.add_row')}</Button>
        <Button onClick={() => setPasting(true)}>{t('record.paste')}…</Button>
      </div>
      {isPasting && (
        <PasteDialog
          fields={fields.filter(([, each]) => isPlain(kindOf(each, root)))}
          take={(more) => onChange([...rows, ...more])}
          close={() => setPasting(false)}
        />
      )}
    </div>
  );
}

interface Shown {
  items: ReturnType<typeof resolved>;
  pointer: string;
  rows: Content[];
  change: (n: number, to: Content) => void;
  remove: (n: number) => void;
  move: (n: number, by: number) => void;
}

function Table({ items, pointer, rows, change, remove }: Shown) {
  const { t } = useTranslation();
  const form = useForm();
  const language = currentLanguage();
  const fields = fieldsOf(items, form.root);
  const required = (name: string) => items.required?.includes(name);
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th className="paper-line-number">{t('record.number')}</th>
          {fields.map(([name, each]) => (
            <th key={name}>
              {titleOf(each, name, language)}
              {required(name) && <span className="paper-required">{t('record.required')}</span>}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={n}>
            <td className="paper-line-number">{n + 1}</td>
            {fields.map(([name, each]) => {
              const at = `${pointer}/${n}/${name}`;
              const wrong = wordsAt(form.problem, at);
              return (
                <td
                  key={name}
                  data-title={titleOf(each, name, language)}
                  className={wrong.length > 0 ? 'paper-wrong' : undefined}
                >
                  <Control
                    name={name}
                    schema={each}
                    pointer={at}
                    id={idOf(form, at)}
                    label={`${titleOf(each, name, language)} ${n + 1}`}
                    value={row[name]}
                    onChange={(to) => change(n, put(row, name, to))}
                  />
                  {wrong.map((words) => (
                    <p key={words} className="paper-words">
                      {words}
                    </p>
                  ))}
                </td>
              );
            })}
            <td className="paper-row-acts">
              <Button
                type="text"
                aria-label={t('record.remove_row', { number: n + 1 })}
                onClick={() => remove(n)}
              >
                ✕
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ items, pointer, rows, change, remove, move }: Shown) {
  return (
    <ol className="paper-entries">
      {rows.map((row, n) => (
        <Entry
          key={n}
          number={n + 1}
          last={n === rows.length - 1}
          items={items}
          pointer={`${pointer}/${n}`}
          row={row}
          change={(to) => change(n, to)}
          remove={() => remove(n)}
          move={(by) => move(n, by)}
        />
      ))}
    </ol>
  );
}
