// The sections that a signature covers: what changed since this seat last signed, or all of it.
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRecord } from '../../api/generated/client';
import '../../parts/record/record.css';
import { asContent, fieldsOf, titleOf, type Schema } from '../../parts/record/schema';
import { Value } from '../../parts/record/Value';
import { currentLanguage } from '../../text/words';
import { SectionChanges } from './SectionChanges';
import type { TaskSeen } from './TaskPage';
import { useTaskSections } from './useTaskSections';

export type SectionSeen = TaskSeen['sections'][number];
export type Schemas = ReadonlyMap<string, Schema>;

// The schemas of the records that the sections are cut from: they name the fields.
function useSchemas(seen: TaskSeen): Schemas {
  const release = seen.line.release ?? '';
  const kinds = [...new Set(seen.sections.flatMap((each) => Object.keys(asContent(each.content))))];
  const found = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ['record schema', release, kind],
      queryFn: () => readRecord({ path: { release, kind } }),
      staleTime: Infinity,
    })),
  });
  const schemas = new Map<string, Schema>();
  found.forEach(({ data }) => data && schemas.set(data.kind, data.schema as Schema));
  return schemas;
}

interface Whole {
  section: SectionSeen;
  name: string;
  schemas: Schemas;
}

function WholeSection({ section, name: title, schemas }: Whole) {
  const { t } = useTranslation();
  const records = Object.entries(asContent(section.content));
  const facts = records.flatMap(([kind, value]) => {
    const schema = schemas.get(kind);
    const content = asContent(value);
    if (!schema) return [];
    return fieldsOf(schema, schema)
      .filter(([name]) => content[name] !== undefined)
      .map(([name, each]) => ({ kind, root: schema, name, each, value: content[name] }));
  });
  // A section of one field is called what the field is called.
  const isSaid = (name: string) => facts.length === 1 && name === title;
  if (records.length === 0) return <p className="panel-body">{t('task.sections.nothing')}</p>;
  return (
    <dl className="section-facts">
      {facts.map(({ kind, root, name, each, value }) => (
        <div key={`${kind}/${name}`} className="section-fact">
          <dt
            className={isSaid(titleOf(each, name, currentLanguage())) ? 'out-of-sight' : undefined}
          >
            {titleOf(each, name, currentLanguage())}
          </dt>
          <dd>
            <Value root={root} schema={each} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface OneSection {
  section: SectionSeen;
  name: string;
  schemas: Schemas;
  onlyChanges: boolean;
}

function Section({ section, name, schemas, onlyChanges }: OneSection) {
  const { t } = useTranslation();
  const count = section.changed.length;
  const isSame = section.signed_before === section.digest;
  const summary = !section.signed_before
    ? t('task.sections.first')
    : isSame
      ? t('task.sections.same')
      : t('task.sections.changed', { count });
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const unfolded = isOpen ?? !(onlyChanges && isSame);
  return (
    <section className="panel section" id={`section-${section.key}`}>
      <header className="panel-head">
        <h2 className="panel-title">{name}</h2>
        <span className="section-sum">
          {section.own && <strong>{t('task.sections.own')} </strong>}
          {summary}{' '}
          <button
            type="button"
            className="quiet"
            aria-expanded={unfolded}
            onClick={() => setOpen(!unfolded)}
          >
            {t(unfolded ? 'task.sections.fold' : 'task.sections.unfold')}
          </button>
        </span>
      </header>
      {unfolded &&
        (onlyChanges && count > 0 ? (
          <SectionChanges section={section} schemas={schemas} />
        ) : (
          <WholeSection section={section} name={name} schemas={schemas} />
        ))}
    </section>
  );
}

export function SectionsToRead({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const nameKey = useTaskSections(seen);
  const schemas = useSchemas(seen);
  const hasBefore = seen.sections.some((each) => each.signed_before);
  const [onlyChanges, setOnlyChanges] = useState(hasBefore);
  return (
    <>
      <div className="panel sections-bar">
        <span>
          {t('task.sections.yours', { count: seen.sections.length })}{' '}
          {seen.sections.map((each) => (
            <a key={each.key} href={`#section-${each.key}`} className="section-name">
              {nameKey(each.key)}
            </a>
          ))}
        </span>
        {hasBefore && (
          <span className="two-way" role="group" aria-label={t('task.sections.label')}>
            {[true, false].map((each) => (
              <button
                key={String(each)}
                type="button"
                aria-pressed={each === onlyChanges}
                onClick={() => setOnlyChanges(each)}
              >
                {t(each ? 'task.sections.only_changes' : 'task.sections.whole')}
              </button>
            ))}
          </span>
        )}
      </div>
      {seen.sections.map((each) => (
        <Section
          key={each.key}
          section={each}
          name={nameKey(each.key)}
          schemas={schemas}
          onlyChanges={onlyChanges}
        />
      ))}
    </>
  );
}
