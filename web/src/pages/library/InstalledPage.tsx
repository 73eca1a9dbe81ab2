// What is installed in each environment, as it was last posted, against the library.
import { useTranslation } from 'react-i18next';
import {
  readInventoryDifferences,
  type ReadInventoryDifferencesAnswer,
} from '../../api/generated/client';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useEnvironmentChoices, useSystemChoices } from '../../parts/record/useChoices';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { LibraryParts } from './LibraryParts';

type Environment = ReadInventoryDifferencesAnswer['items'][number];

export function InstalledPage() {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(
    ['installed'],
    () => readInventoryDifferences({ query: {} }),
    ['inventories', 'library_entries'],
  );
  return (
    <>
      <PageHead title={t('library.installed.title')}>
        <LibraryParts current="installed" />
      </PageHead>
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data?.items.length === 0 && (
        <section className="panel panel-body">
          <h2>{t('library.installed.none')}</h2>
          <p>{t('library.installed.none_help')}</p>
        </section>
      )}
      {data?.items.map((each) => (
        <OneEnvironment key={each.inventory} of={each} />
      ))}
    </>
  );
}

function OneEnvironment({ of }: { of: Environment }) {
  const { t } = useTranslation();
  const system = useSystemChoices().find((each) => each.value === of.system)?.label ?? '';
  const known = useEnvironmentChoices().find((each) => each.value === of.environment);
  const title = `${system} · ${known?.label ?? of.environment}`;
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="panel-title">{title}</h2>
        <span className="plain-note">
          {t('library.installed.taken', { count: of.installed })} <Time at={of.taken_at} full />
        </span>
      </div>
      <div className="panel-body">
        {of.differences.length === 0 ? (
          <p className="plain-note">{t('library.installed.agrees')}</p>
        ) : (
          <Lines of={of} />
        )}
      </div>
    </section>
  );
}

function Lines({ of }: { of: Environment }) {
  const { t } = useTranslation();
  const titles = ['name', 'difference', 'version', 'library_version', 'host'] as const;
  return (
    <table className="library-table">
      <thead>
        <tr>
          {titles.map((each) => (
            <th key={each}>{t(`library.installed.${each}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.differences.map(({ what, installed, library_version: newest }, n) => (
          <tr key={n}>
            <td>{installed.name}</td>
            <td>
              <StateWord tone={what === 'outdated' ? 'need' : 'fail'}>
                {t(`library.installed.what.${what}`)}
              </StateWord>
            </td>
            <td data-title={t('library.installed.version')}>{installed.package_version}</td>
            <td data-title={t('library.installed.library_version')}>{newest || '—'}</td>
            <td data-title={t('library.installed.host')}>{installed.host || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
