// One entry of a long list as a card: its first field in a line, all of it when opened.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from './Group';
import { idOf, useForm } from './form';
import { asContent, asText, fieldsOf, kindOf, type Content, type Schema } from './schema';
import { useSayValue } from './useSayValue';

interface Shown {
  number: number;
  last: boolean;
  items: Schema;
  pointer: string;
  row: Content;
  change: (to: Content) => void;
  remove: () => void;
  move: (by: number) => void;
}

export function Entry({ number, last, items, pointer, row, change, remove, move }: Shown) {
  const { t } = useTranslation();
  const form = useForm();
  const isWrong = (form.problem?.reasons ?? []).some((each) =>
    each.field?.startsWith(`${pointer}/`),
  );
  const [isOpen, setOpen] = useState(Object.keys(row).length === 0);
  const shown = isOpen || isWrong;
  return (
    <li className={`paper-entry ${isWrong ? 'paper-wrong' : ''}`}>
      <div className="paper-entry-head">
        <button
          type="button"
          className="paper-entry-open"
          aria-expanded={shown}
          aria-controls={`${idOf(form, pointer)}-body`}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="paper-line-number">{number}</span>
          <Summary items={items} row={row} />
        </button>
        <span className="paper-row-acts">
          {number > 1 && (
            <Button type="text" aria-label={t('record.up', { number })} onClick={() => move(-1)}>
              ↑
            </Button>
          )}
          {!last && (
            <Button type="text" aria-label={t('record.down', { number })} onClick={() => move(1)}>
              ↓
            </Button>
          )}
          <Button type="text" aria-label={t('record.remove_row', { number })} onClick={remove}>
            ✕
          </Button>
        </span>
      </div>
      {shown && (
        <div id={`${idOf(form, pointer)}-body`} className="paper-entry-body">
          <Group
            name=""
            schema={items}
            pointer={pointer}
            value={row}
            onChange={(to) => change(asContent(to))}
          />
        </div>
      )}
    </li>
  );
}

// What must be said of it in words names the entry, its choices stand behind that.
function Summary({ items, row }: { items: Schema; row: Content }) {
  const { t } = useTranslation();
  const { root } = useForm();
  const say = useSayValue(root);
  const fields = fieldsOf(items, root);
  const isNaming = ([name, each]: [string, Schema]) =>
    row[name] !== undefined && ['line', 'text'].includes(kindOf(each, root));
  const said = fields.filter(isNaming);
  const naming = said.find(([name]) => items.required?.includes(name)) ?? said[0];
  const isEmpty = Object.keys(row).length === 0;
  const brief = fields
    .filter(([name, each]) => {
      const kind = kindOf(each, root);
      return row[name] !== undefined && (kind === 'choice' || kind === 'reference');
    })
    .map(([name, each]) => say(each, row[name]));
  return (
    <span className="paper-entry-line">
      <span className="paper-entry-name">
        {naming ? asText(row[naming[0]]) : isEmpty && t('record.unnamed')}
      </span>
      <span className="paper-entry-brief">{brief.join(' · ')}</span>
    </span>
  );
}
