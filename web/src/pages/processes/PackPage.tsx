// One process document: cover, revision table, what stands beside it, its versions.
import { useTranslation } from 'react-i18next';
import { createPackDraft, readPack, type ReadPackAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { go } from '../../parts/address/address';
import { Link } from '../../parts/address/Link';
import '../../parts/list/list.css';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { BesidePanel } from './BesidePanel';
import './processes.css';
import { isSet, toneOf } from './versions';

type Line = Record<string, string | undefined>;

const covers = ['organisation', 'number', 'department', 'compiled', 'approver'] as const;
const revisionColumns = ['version', 'date', 'author', 'note', 'approver'] as const;

function Cover({ pack }: { pack: ReadPackAnswer }) {
  const { t } = useTranslation();
  const control = (pack.control ?? {}) as Line;
  const force = pack.versions.find((each) => each.in_force)?.version;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.cover')}</h2>
      </div>
      <dl className="panel-body facts">
        {covers.map((each) => (
          <div key={each} className="facts-line">
            <dt>{t(`processes.control.${each}`)}</dt>
            <dd>
              <bdi>{control[each] || t('processes.not_said')}</bdi>
            </dd>
          </div>
        ))}
        <div className="facts-line">
          <dt>{t('processes.control.version')}</dt>
          <dd>{force?.number ?? t('processes.none_in_force')}</dd>
        </div>
        <div className="facts-line">
          <dt>{t('processes.control.approved')}</dt>
          <dd>
            {force && isSet(force.published_at) ? (
              <Time at={force.published_at} full />
            ) : (
              t('processes.not_said')
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Revisions({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.revisions')}</h2>
      </div>
      <table className="list-table">
        <thead>
          <tr>
            {revisionColumns.map((each) => (
              <th key={each}>{t(`processes.revision.${each}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line['version']}>
              {revisionColumns.map((each) => (
                <td key={each} data-title={t(`processes.revision.${each}`)}>
                  <bdi>{line[each] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Versions({ pack }: { pack: ReadPackAnswer }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.versions')}</h2>
      </div>
      <table className="list-table">
        <thead>
          <tr>
            <th>{t('processes.revision.version')}</th>
            <th>{t('processes.column.state')}</th>
            <th>{t('processes.column.since')}</th>
            <th>{t('processes.by')}</th>
            <th>{t('processes.revision.note')}</th>
          </tr>
        </thead>
        <tbody>
          {pack.versions.map(({ version, in_force }) => (
            <tr key={version.id}>
              <td>
                <Link to={`/process-versions/${version.id}`}>{version.number}</Link>
              </td>
              <td data-title={t('processes.column.state')}>
                <StateWord tone={toneOf[version.state]}>
                  {in_force ? t('processes.in_force') : t(`processes.state.${version.state}`)}
                </StateWord>
              </td>
              <td data-title={t('processes.column.since')}>
                {isSet(version.effective) && <Time at={version.effective} full />}
              </td>
              <td data-title={t('processes.by')}>
                {version.started_by ? (
                  <PersonName id={version.started_by} />
                ) : (
                  t('processes.delivered')
                )}
              </td>
              <td data-title={t('processes.revision.note')}>
                <bdi>{version.note}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function PackPage({ pack: id = '' }: Record<string, string>) {
  const { t } = useTranslation();
  const said = useSaid();
  const follows = ['pack_versions', 'process_documents'];
  const read = useRead(['pack', id], () => readPack({ path: { pack: id } }), follows);
  const pack = read.data;
  if (read.problem) return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  if (!pack) return <Waiting />;
  const mayDraft = pack.actions.includes('create_pack_draft');
  return (
    <>
      <PageHead
        title={said(pack.name)}
        way={[{ to: '/processes', label: t('processes.title') }]}
        acts={
          mayDraft && (
            <ActButton
              primary
              label={t('processes.draft')}
              run={async () => {
                const made = await createPackDraft({ path: { pack: id }, body: {} });
                go(`/process-versions/${made.id}`);
              }}
              touches={follows}
            />
          )
        }
      >
        <span className="mono">{pack.pack}</span>{' '}
        <Link to={`/processes/${id}/meetings`}>{t('meetings.title')}</Link>
      </PageHead>
      <Cover pack={pack} />
      <Versions pack={pack} />
      <Revisions lines={Array.isArray(pack.revisions) ? (pack.revisions as Line[]) : []} />
      <BesidePanel pack={pack} />
    </>
  );
}
