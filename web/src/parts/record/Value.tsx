// A value to be read: text keeps its lines, a list of entries is a table, a group is its fields.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { asContent, asList, asText, fieldsOf, kindOf, resolved, titleOf } from './schema';
import { whyNotApplicable } from './schema';
import type { Json, Schema } from './schema';
import { useSayValue } from './useSayValue';

interface Shown {
  root: Schema;
  schema: Schema;
  value: Json;
}

export function Value({ root, schema, value }: Shown) {
  const { t } = useTranslation();
  const say = useSayValue(root);
  if (value === undefined || value === null || value === '') {
    return <span className="paper-nothing">{t('record.nothing')}</span>;
  }
  if (schema['x-na'] && whyNotApplicable(value) !== undefined) {
    return <span className="paper-said">{say(schema, value)}</span>;
  }
  switch (kindOf(schema, root)) {
    case 'rows':
      return <Rows root={root} schema={schema} value={value} />;
    case 'group':
      return <Parts root={root} schema={schema} value={value} />;
    case 'lines':
      return (
        <ol className="paper-list">
          {asList(value).map((each, n) => (
            <li key={n}>{asText(each)}</li>
          ))}
        </ol>
      );
    default: {
      const words = say(schema, value);
      const isCode = words.includes('\n') && /^set -|\$\{?[A-Z]/m.test(words);
      return isCode ? (
        <pre className="paper-code">{words}</pre>
      ) : (
        <span className="paper-said">{words}</span>
      );
    }
  }
}

export function Parts({ root, schema, value }: Shown) {
  const content = asContent(value);
  return (
    <dl className="facts">
      {fieldsOf(schema, root)
        .filter(([name]) => content[name] !== undefined)
        .map(([name, each]) => (
          <div key={name} className="paper-part">
            <dt>{titleOf(each, name, currentLanguage())}</dt>
            <dd>
              <Value root={root} schema={each} value={content[name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

const widest = 6; // columns that still read as a table

function Rows({ root, schema, value }: Shown) {
  const { t } = useTranslation();
  const items = resolved(schema.items ?? {}, root);
  const rows = asList(value).map(asContent);
  const used = fieldsOf(items, root).filter(([name]) => rows.some((row) => name in row));
  if (used.length > widest) {
    return (
      <ol className="paper-entries">
        {rows.map((row, n) => (
          <li key={n} className="paper-entry">
            <div className="paper-entry-body">
              <Parts root={root} schema={items} value={row} />
            </div>
          </li>
        ))}
      </ol>
    );
  }
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th className="paper-line-number">{t('record.number')}</th>
          {used.map(([name, each]) => (
            <th key={name}>{titleOf(each, name, currentLanguage())}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={n}>
            <td className="paper-line-number">{n + 1}</td>
            {used.map(([name, each]) => (
              <td key={name} data-title={titleOf(each, name, currentLanguage())}>
                {row[name] !== undefined && <Value root={root} schema={each} value={row[name]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
