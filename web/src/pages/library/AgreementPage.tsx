// Whether the library and the configuration database say the same; reports of it, kept for good.
import { useTranslation } from 'react-i18next';
import {
  correctSoftware,
  enterSoftware,
  listReconciliations,
  readLibraryDifferences,
  readLibraryEntry,
  reconcileLibrary,
  removeSoftware,
  type ReadLibraryDifferencesAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useSession } from '../../parts/useSession';
import { Waiting } from '../../parts/Waiting';
import { LibraryParts } from './LibraryParts';

type Difference = ReadLibraryDifferencesAnswer['differences'][number];

const touches = ['library_entries', 'software_versions', 'reconciliations'];

export function AgreementPage() {
  const { t } = useTranslation();
  const permissions = useSession().data?.permissions ?? [];
  const { data, problem, refetch } = useRead(
    ['library differences'],
    readLibraryDifferences,
    touches,
  );
  return (
    <>
      <PageHead
        title={t('library.agree.title')}
        acts={
          permissions.includes('manage_library') && (
            <ActButton
              primary
              label={t('library.agree.reconcile')}
              consequence={t('library.agree.reconcile_follows')}
              run={() => reconcileLibrary()}
              touches={touches}
            />
          )
        }
      >
        <LibraryParts current="agreement" />
      </PageHead>
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data && (
        <section className="panel" aria-label={t('library.agree.now')}>
          <div className="panel-head">
            <h2 className="panel-title">{t('library.agree.now')}</h2>
          </div>
          <div className="panel-body">
            {data.differences.length === 0 ? (
              <p className="plain-note">{t('library.agree.none', { count: data.compared })}</p>
            ) : (
              <Differences lines={data.differences} mayMend={permissions.includes('manage_cmdb')} />
            )}
          </div>
        </section>
      )}
      <Reports />
    </>
  );
}

export function Differences({ lines, mayMend }: { lines: Difference[]; mayMend: boolean }) {
  const { t } = useTranslation();
  const titles = ['name', 'difference', 'library_version', 'cmdb_version'] as const;
  return (
    <table className="library-table">
      <thead>
        <tr>
          {titles.map((each) => (
            <th key={each}>{t(`library.agree.${each}`)}</th>
          ))}
          {mayMend && <th>{t('library.agree.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((each) => (
          <tr key={`${each.entry}${each.software}`}>
            <td>
              {each.entry ? <Link to={`/library/${each.entry}`}>{each.name}</Link> : each.name}
            </td>
            <td>
              <StateWord tone="fail">{t(`library.agree.what.${each.what}`)}</StateWord>
            </td>
            <td data-title={t('library.agree.library_version')}>{each.library_version || '—'}</td>
            <td data-title={t('library.agree.cmdb_version')}>{each.cmdb_version || '—'}</td>
            {mayMend && (
              <td>
                <Mend of={each} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// What puts it right: the library is what holds.
function Mend({ of }: { of: Difference }) {
  const { t } = useTranslation();
  const path = { software: of.software ?? '' };
  const entry = async () => (await readLibraryEntry({ path: { entry: of.entry ?? '' } })).entry;
  if (of.what === 'only_in_cmdb') {
    return (
      <ActButton
        small
        label={t('library.agree.remove')}
        thing={`${of.name} ${of.cmdb_version}`}
        consequence={t('library.agree.remove_follows')}
        reasonFor={`remove_software.${of.software}`}
        run={(reason) => removeSoftware({ path, body: { reason } })}
        touches={touches}
      />
    );
  }
  if (of.what === 'only_in_library') {
    return (
      <ActButton
        small
        label={t('library.agree.enter')}
        run={async () => {
          const { system, name, package_version, digest } = await entry();
          return enterSoftware({ body: { system, name, package_version, digest } });
        }}
        touches={touches}
      />
    );
  }
  return (
    <ActButton
      small
      label={t('library.agree.correct')}
      thing={`${of.name} ${of.cmdb_version} → ${of.library_version}`}
      consequence={t('library.agree.correct_follows')}
      reasonFor={`correct_software.${of.software}`}
      run={async (reason) => {
        const { package_version, digest } = await entry();
        return correctSoftware({ path, body: { package_version, digest, reason } });
      }}
      touches={touches}
    />
  );
}

function Reports() {
  const { t } = useTranslation();
  const { data } = useRead(
    ['reconciliations'],
    () => listReconciliations({ query: { limit: 20 } }),
    ['reconciliations'],
  );
  if (!data) return null;
  return (
    <section className="panel" aria-label={t('library.agree.reports')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('library.agree.reports')}</h2>
      </div>
      <div className="panel-body">
        {data.items.length === 0 && <p className="plain-note">{t('library.agree.no_reports')}</p>}
        {data.items.map(({ id, made }) => (
          <details key={id}>
            <summary>
              <Time at={made.at} full /> <PersonName id={made.by} />{' '}
              {t('library.agree.report', {
                compared: made.found.compared,
                differing: made.found.differences.length,
              })}
            </summary>
            {made.found.differences.length > 0 && (
              <Differences lines={made.found.differences} mayMend={false} />
            )}
          </details>
        ))}
      </div>
    </section>
  );
}
