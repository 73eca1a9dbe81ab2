// Values by name, to be changed or added: what is wrong with one stands beside it.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field, type Control } from '../form/Field';
import './json.css';
import { kinds, wrongIn, type Kind, type Row } from './json';

interface Shown {
  rows: readonly Row[];
  change: (to: Row[]) => void;
  isTried: boolean; // only then is said what is wrong
}

const added: Row = { name: '', kind: 'text', text: '', isNew: true };

export function JsonFields({ rows, change, isTried }: Shown) {
  const { t } = useTranslation();
  const put = (at: number, to: Partial<Row>) =>
    change(rows.map((each, n) => (n === at ? { ...each, ...to } : each)));
  return (
    <>
      {rows.map((row, n) => {
        const wrong = isTried ? wrongIn(row, rows) : null;
        return (
          <Field
            key={n}
            label={row.isNew ? t('json.new') : <code>{row.name}</code>}
            wrong={wrong ? [t(`json.wrong.${wrong}`)] : []}
          >
            {(control) => <OneValue control={control} row={row} put={(to) => put(n, to)} />}
          </Field>
        );
      })}
      <Button size="small" onClick={() => change([...rows, added])}>
        {t('json.add')}
      </Button>
    </>
  );
}

interface One {
  control: Control;
  row: Row;
  put: (to: Partial<Row>) => void;
}

function OneValue({ control, row, put }: One) {
  const { t } = useTranslation();
  const turn = (kind: Kind) => {
    const isWord = row.text === 'true' || row.text === 'false';
    put(kind === 'yes_no' && !isWord ? { kind, text: 'true' } : { kind });
  };
  return (
    <>
      {row.isNew && (
        <input
          className="text-field json-name"
          aria-label={t('json.name')}
          placeholder={t('json.name')}
          value={row.name}
          onChange={(event) => put({ name: event.target.value })}
        />
      )}
      <div className="json-field">
        <select
          className="choice"
          aria-label={t('json.kind_of', { name: row.name })}
          value={row.kind}
          onChange={(event) => turn(event.target.value as Kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`json.kind.${each}`)}
            </option>
          ))}
        </select>
        <Written control={control} row={row} put={put} />
      </div>
    </>
  );
}

function Written({ control, row, put }: One) {
  const { t } = useTranslation();
  const typed = {
    ...control,
    value: row.text,
    onChange: (event: { target: { value: string } }) => put({ text: event.target.value }),
  };
  switch (row.kind) {
    case 'nothing':
      return <input {...control} className="text-field" value={t('json.nothing')} disabled />;
    case 'yes_no':
      return (
        <select {...typed} className="choice">
          <option value="true">{t('json.yes')}</option>
          <option value="false">{t('json.no')}</option>
        </select>
      );
    case 'whole':
      return <textarea {...typed} className="text-area" rows={4} />;
    default:
      return (
        <input
          {...typed}
          className="text-field"
          inputMode={row.kind === 'number' ? 'decimal' : 'text'}
        />
      );
  }
}
