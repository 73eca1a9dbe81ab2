// One target: where it is reached, as whom, and by which key it is known again.
import { useTranslation } from 'react-i18next';
import { readTarget } from '../../api/generated/client';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';

export function TargetPage({ target }: { target: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { things: systems } = useThings('system');
  const { data, problem, refetch } = useRead(
    ['targets', target],
    () => readTarget({ path: { target } }),
    [`targets:${target}`],
  );
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const facts: [string, string][] = [
    [t('targets.system'), systems.find((each) => each.value === data.system)?.name ?? ''],
    [t('targets.environment'), data.environment],
    [t('targets.host'), `${data.host}:${data.port}`],
    [t('targets.user'), data.user],
    [t('targets.host_key'), data.host_key],
  ];
  return (
    <>
      <PageHead
        title={said(data.name)}
        number={data.code}
        way={[{ to: '/targets', label: t('targets.title') }]}
      />
      <section className="panel">
        <dl className="panel-body facts">
          {facts.map(([label, words]) => (
            <div key={label} className="fact-pair">
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
