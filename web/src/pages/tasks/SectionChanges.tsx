// What changed in a section since one last signed, side by side; on a phone old above new.
import { useTranslation } from 'react-i18next';
import { nameOf, wayTo, type Json, type Schema } from '../../parts/record/schema';
import { useSayValue } from '../../parts/record/useSayValue';
import { currentLanguage } from '../../text/words';
import type { Schemas, SectionSeen } from './Sections';

type Change = SectionSeen['changed'][number];

const isThere = (value: Json) => value !== null && value !== undefined;

// "/release_plan/steps/0/what": the record's kind stands first.
function cut(field: string): { kind: string; pointer: string } {
  const [, kind = '', ...rest] = field.split('/');
  return { kind, pointer: rest.length > 0 ? `/${rest.join('/')}` : '' };
}

function OneChange({ change, schema }: { change: Change; schema: Schema }) {
  const { t } = useTranslation();
  const say = useSayValue(schema);
  const { pointer } = cut(change.field);
  const at = wayTo(pointer, schema).at(-1)?.schema ?? schema;
  const { before, after } = change;
  const mark = !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed';
  return (
    <tr>
      <td className="change-sign">
        <span className="change-letter">{t(`task.sections.mark.${mark}`)}</span>
      </td>
      <th scope="row">{nameOf(pointer, schema, currentLanguage())}</th>
      <td className={isThere(before) ? '' : 'change-nothing'}>
        {isThere(before) && <del>{say(at, before)}</del>}
      </td>
      <td className={isThere(after) ? '' : 'change-nothing'}>
        {isThere(after) && <ins>{say(at, after)}</ins>}
      </td>
    </tr>
  );
}

export function SectionChanges({ section, schemas }: { section: SectionSeen; schemas: Schemas }) {
  const { t } = useTranslation();
  return (
    <table className="change-table">
      <thead>
        <tr>
          <th />
          <th />
          <th scope="col">{t('task.sections.before')}</th>
          <th scope="col">{t('task.sections.after')}</th>
        </tr>
      </thead>
      <tbody>
        {section.changed.map((each) => {
          const schema = schemas.get(cut(each.field).kind);
          return schema && <OneChange key={each.field} change={each} schema={schema} />;
        })}
      </tbody>
    </table>
  );
}
