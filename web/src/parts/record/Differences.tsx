// What changed between two revisions: old struck through, new underlined, each marked 改, 增 or 删.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import './record.css';
import { nameOf, wayTo, type Json, type Schema } from './schema';
import { useSayValue } from './useSayValue';

export interface Difference {
  field: string; // JSON Pointer into the content
  before: Json;
  after: Json;
}

interface Shown {
  schema: Schema;
  differences: readonly Difference[];
}

export function Differences({ schema, differences }: Shown) {
  const { t } = useTranslation();
  if (differences.length === 0) return <p>{t('record.no_difference')}</p>;
  return (
    <ul className="changes">
      {differences.map((each) => (
        <OneDifference key={each.field} schema={schema} difference={each} />
      ))}
    </ul>
  );
}

const isThere = (value: Json) => value !== null && value !== undefined;

function OneDifference({ schema, difference }: { schema: Schema; difference: Difference }) {
  const { t } = useTranslation();
  const say = useSayValue(schema);
  const { field, before, after } = difference;
  const at = wayTo(field, schema).at(-1)?.schema ?? {};
  const mark = !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed';
  return (
    <li className="change">
      <span className="change-mark">{t(`record.mark.${mark}`)}</span>
      <div className="change-body">
        <p className="change-name">{nameOf(field, schema, currentLanguage())}</p>
        {isThere(before) && <del className="change-before">{say(at, before)}</del>}
        {isThere(after) && <ins className="change-after">{say(at, after)}</ins>}
      </div>
    </li>
  );
}
