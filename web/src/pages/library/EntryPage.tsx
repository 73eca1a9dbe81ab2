// One package of the library: its digest, where it came from, who took it in and who approved it.
import { useTranslation } from 'react-i18next';
import {
  approveLibraryEntry,
  checkOut,
  listSoftwareVersions,
  readLibraryEntry,
  retireLibraryEntry,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { useNumbers } from '../../parts/numbers';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { entryTones, softwareTones } from '../../parts/state/tones';
import { StateChip, StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { sizeText } from '../../parts/upload/upload';
import { Waiting } from '../../parts/Waiting';
import { ApplyForUse } from './ApplyForUse';

export function EntryPage({ entry: id }: { entry: string }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { things: systems } = useThings('system');
  const read = () => readLibraryEntry({ path: { entry: id } });
  const { data, problem, refetch } = useRead(['library', id], read, [`library_entries:${id}`]);
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { entry, actions } = data;
  const thing = `${entry.name} ${entry.package_version}`;
  const path = { entry: id };
  const touches = [`library_entries:${id}`, 'library_entries'];
  return (
    <>
      <PageHead
        title={thing}
        way={[{ to: '/library', label: t('library.title') }]}
        acts={
          <>
            {actions.includes('approve_library_entry') && (
              <ActButton
                primary
                label={t('library.approve')}
                thing={thing}
                consequence={t('library.approve_follows')}
                run={() => approveLibraryEntry({ path, body: {} })}
                touches={touches}
              />
            )}
            {actions.includes('retire_library_entry') && (
              <ActButton
                label={t('library.retire')}
                thing={thing}
                consequence={t('library.retire_follows')}
                reasonFor={`retire_library_entry.${id}`}
                run={(reason) => retireLibraryEntry({ path, body: { reason } })}
                touches={touches}
              />
            )}
            {actions.includes('apply_for_use') && <ApplyForUse entry={id} thing={thing} />}
            {actions.includes('check_out') && (
              <ActButton
                label={t('library.use.check_out')}
                thing={thing}
                consequence={t('library.use.check_out_follows')}
                run={() => checkOut({ path, body: {} })}
                touches={[...touches, 'library_uses']}
              />
            )}
            {actions.includes('download_library_entry') && (
              <a className="button" href={`/api/v1/library/${id}/bytes`} download>
                {t('library.download')}
              </a>
            )}
          </>
        }
      >
        <StateChip tone={entryTones[entry.state]}>{t(`library.state.${entry.state}`)}</StateChip>
        {entry.late && <StateChip tone="fail">{t('library.late')}</StateChip>}
        {entry.replaced_by && (
          <Link to={`/library/${entry.replaced_by}`}>{t('library.replaced_by')}</Link>
        )}
      </PageHead>
      <section className="panel">
        <dl className="panel-body facts">
          <dt>{t('library.digest')}</dt>
          <dd>
            <code className="whole-digest">{entry.digest}</code>
          </dd>
          <dt>{t('library.file')}</dt>
          <dd>
            {entry.file_name} · {sizeText(entry.size, number)}
          </dd>
          <dt>{t('library.system')}</dt>
          <dd>{systems.find((each) => each.value === entry.system)?.name}</dd>
          <dt>{t('library.source')}</dt>
          <dd>{entry.source || '—'}</dd>
          <dt>{t('library.added')}</dt>
          <dd>
            <PersonName id={entry.added_by} /> <Time at={entry.added_at} full />
          </dd>
          <dt>{t('library.received')}</dt>
          <dd>
            <Time at={entry.received_at} full />
          </dd>
          <dt>{t('library.approver')}</dt>
          <dd>
            <PersonName id={entry.approver} />
          </dd>
          {entry.replaces && (
            <>
              <dt>{t('library.replaces')}</dt>
              <dd>
                <Link to={`/library/${entry.replaces}`}>{t('library.replaces_help')}</Link>
              </dd>
            </>
          )}
          {entry.approved_by && (
            <>
              <dt>{t('library.approved')}</dt>
              <dd>
                <PersonName id={entry.approved_by} /> <Time at={entry.approved_at} full />
              </dd>
            </>
          )}
          <dt>{t('library.cmdb')}</dt>
          <dd>
            <InCmdb entry={id} />
          </dd>
        </dl>
      </section>
    </>
  );
}

// What the configuration database says of it.
function InCmdb({ entry }: { entry: string }) {
  const { t } = useTranslation();
  const { data } = useRead(['software', entry], () => listSoftwareVersions({ query: { entry } }), [
    'software_versions',
  ]);
  const record = data?.items[0]?.software;
  if (!record) return data ? <>{t('library.cmdb_none')}</> : <Waiting />;
  return (
    <>
      <StateWord tone={softwareTones[record.state]}>
        {t(`library.soft_state.${record.state}`)}
      </StateWord>{' '}
      {record.place} {record.package_version} <Time at={record.updated_at} full />
    </>
  );
}
