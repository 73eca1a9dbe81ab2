// A record to be read and printed: its sections in the order of the schema, what is empty said so.
import { currentLanguage } from '../../text/words';
import './record.css';
import { sectionsOf, titleOf, type Content, type Schema } from './schema';
import { useSectionName } from './useSectionName';
import { Value } from './Value';

export function RecordPaper({ schema, value }: { schema: Schema; value: Content }) {
  const nameSection = useSectionName(schema);
  return (
    <div className="paper paper-read">
      {sectionsOf(schema).map((section) => (
        <section key={section.key} className="panel">
          <div className="panel-head">
            <h3 className="panel-title">{nameSection(section)}</h3>
          </div>
          <dl className="panel-body paper-facts">
            {section.fields.map(([name, each]) => (
              <div key={name} className="paper-fact">
                <dt className={section.fields.length === 1 ? 'out-of-sight' : undefined}>
                  {titleOf(each, name, currentLanguage())}
                </dt>
                <dd>
                  <Value root={schema} schema={each} value={value[name]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
