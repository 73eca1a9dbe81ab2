// One knowledge entry, with the release that taught it.
import { useTranslation } from 'react-i18next';
import { readKnowledge } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';

export function KnowledgeEntryPage({ entry }: { entry: string }) {
  const { t } = useTranslation();
  const read = () => readKnowledge({ path: { entry } });
  const { data, problem, refetch } = useRead(['knowledge', entry], read, [
    `knowledge_entries:${entry}`,
  ]);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHead
        title={data.title}
        number={data.number}
        way={[{ to: '/knowledge', label: t('around.knowledge.title') }]}
      >
        <span>
          <PersonName id={data.by} /> <Time at={data.at} full />
        </span>
      </PageHead>
      <section className="panel">
        <dl className="panel-body facts">
          <dt>{t('around.knowledge.text')}</dt>
          <dd className="said">{data.text}</dd>
          <dt>{t('around.knowledge.from')}</dt>
          <dd>
            <Link to={`/releases/${data.release}`}>{data.release_title}</Link> {data.release_number}
          </dd>
        </dl>
      </section>
    </>
  );
}
