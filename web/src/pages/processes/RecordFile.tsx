// A form's fields as a table; whoever wants the schema itself has it as text.
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSchema, writeSchema, type RecordField, type RecordSchema } from './record';
import { TextFile, type Edited } from './TextFile';

const columns = ['title', 'en', 'section', 'help'] as const;
const types = ['string', 'integer', 'number', 'boolean', 'array', 'object'];

function Row({
  field,
  put,
  remove,
}: {
  field: RecordField;
  put?: ((next: RecordField) => void) | undefined;
  remove?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="mono">{field.id}</td>
      {columns.map((each) => (
        <td key={each}>
          <Input
            aria-label={`${field.id} ${t(`processes.field.${each}`)}`}
            value={field[each]}
            readOnly={!put}
            onChange={(event) => put?.({ ...field, [each]: event.target.value })}
          />
        </td>
      ))}
      <td>
        <select
          className="choice"
          aria-label={`${field.id} ${t('processes.field.type')}`}
          value={field.type}
          disabled={!put}
          onChange={(event) => put?.({ ...field, type: event.target.value })}
        >
          {types.map((each) => (
            <option key={each} value={each}>
              {t(`processes.type.${each as 'string'}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Checkbox
          aria-label={`${field.id} ${t('processes.field.required')}`}
          checked={field.isRequired}
          disabled={!put}
          onChange={(event) => put?.({ ...field, isRequired: event.target.checked })}
        />
      </td>
      <td>
        {remove && (
          <Button size="small" aria-label={`${t('processes.remove')} ${field.id}`} onClick={remove}>
            ×
          </Button>
        )}
      </td>
    </tr>
  );
}

function Fields({
  schema,
  put,
}: {
  schema: RecordSchema;
  put?: ((next: RecordSchema) => void) | undefined;
}) {
  const { t } = useTranslation();
  const [id, setId] = useState('');
  const isFree = /^[a-z][a-z0-9_]*$/.test(id) && !schema.fields.some((each) => each.id === id);
  const withFields = (fields: RecordField[]) => put?.({ ...schema, fields });
  const fresh = { id, title: '', en: '', type: 'string', section: '', help: '', isRequired: false };
  return (
    <>
      <div className="record-fields">
        <table className="record-table">
          <thead>
            <tr>
              <th>{t('processes.field.id')}</th>
              {columns.map((each) => (
                <th key={each}>{t(`processes.field.${each}`)}</th>
              ))}
              <th>{t('processes.field.type')}</th>
              <th>{t('processes.field.required')}</th>
              <th aria-label={t('processes.remove')} />
            </tr>
          </thead>
          <tbody>
            {schema.fields.map((field, n) => (
              <Row
                key={field.id}
                field={field}
                put={
                  put &&
                  ((next) => withFields(schema.fields.map((each, m) => (m === n ? next : each))))
                }
                remove={put && (() => withFields(schema.fields.filter((_, m) => m !== n)))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {put && (
        <p className="lines-row">
          <Input
            aria-label={t('processes.field.new')}
            placeholder={t('processes.field.new')}
            value={id}
            onChange={(event) => setId(event.target.value)}
          />
          <Button
            disabled={!isFree}
            onClick={() => {
              withFields([...schema.fields, { ...fresh, rest: {} }]);
              setId('');
            }}
          >
            {t('processes.field.add')}
          </Button>
        </p>
      )}
    </>
  );
}

export function RecordFile({ text, change }: Edited) {
  const { t } = useTranslation();
  const [asText, setAsText] = useState(false);
  const schema = readSchema(text);
  return (
    <>
      <div className="open-file-head">
        <Button size="small" onClick={() => setAsText(!asText)}>
          {t(asText ? 'processes.as_table' : 'processes.as_text')}
        </Button>
      </div>
      {asText || !schema ? (
        <TextFile name={t('processes.as_text')} text={text} change={change} />
      ) : (
        <Fields schema={schema} put={change && ((next) => change(writeSchema(next)))} />
      )}
    </>
  );
}
