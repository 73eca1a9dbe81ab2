// One configuration item, and the release that brought its version.
import { useTranslation } from 'react-i18next';
import { readConfigurationItem } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { Related } from './Related';
import { isEnvironment, isKind } from './words';

export function ItemPage({ item }: { item: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { things: systems } = useThings('system');
  const { things: releases } = useThings('release');
  const { data, problem, refetch } = useRead(
    ['configuration', item],
    () => readConfigurationItem({ path: { item } }),
    [`configuration_items:${item}`],
  );
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHead
        title={said(data.name)}
        number={data.code}
        way={[{ to: '/configuration', label: t('configuration.title') }]}
      />
      <section className="panel">
        <dl className="panel-body facts">
          <dt>{t('configuration.version')}</dt>
          <dd>{data.installed_version || '—'}</dd>
          <dt>{t('configuration.digest')}</dt>
          <dd>
            <code className="whole-digest">{data.digest || '—'}</code>
          </dd>
          <dt>{t('configuration.kind')}</dt>
          <dd>{isKind(data.kind) ? t(`configuration.kinds.${data.kind}`) : data.kind}</dd>
          <dt>{t('configuration.system')}</dt>
          <dd>
            {systems.find((each) => each.value === data.system)?.name}{' '}
            <Link to={`/systems/${data.system}/versions`}>{t('versions.title')}</Link>
          </dd>
          <dt>{t('configuration.environment')}</dt>
          <dd>
            {isEnvironment(data.environment)
              ? t(`request.environments.${data.environment}`)
              : data.environment}
          </dd>
          <dt>{t('configuration.release')}</dt>
          <dd>
            {data.release ? (
              <Link to={`/releases/${data.release}`}>
                {releases.find((each) => each.value === data.release)?.note ?? '…'}
              </Link>
            ) : (
              '—'
            )}
          </dd>
          <dt>{t('configuration.updated')}</dt>
          <dd>
            <PersonName id={data.updated_by} /> <Time at={data.updated_at} full />
          </dd>
          <dt>{t('around.item.owner')}</dt>
          <dd>{said(data.owner_name) || '—'}</dd>
        </dl>
      </section>
      <Related item={data} />
    </>
  );
}
