// What is released and why, its packages by digest, and what happened last.
import '../../parts/list/list.css';
import { useTranslation } from 'react-i18next';
import { listLibraryEntries } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { entryTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { ChangesPanel } from './beside/ChangesPanel';
import { HandoversPanel } from './beside/HandoversPanel';
import { Digest } from './Digest';
import { LeadingPanel } from './LeadingPanel';
import { Recent } from './Recent';
import type { TabShown } from './ReleasePage';
import { RoundChanges } from './RoundChanges';
import type { View } from '../../parts/release/view';

export function OverviewTab({ view }: TabShown) {
  return (
    <div className="overview">
      <div>
        <HandoversPanel view={view} onlyOpen />
        <Content view={view} />
        <LeadingPanel view={view} />
        <ChangesPanel view={view} />
        {view.release.round > 1 && <RoundChanges view={view} />}
      </div>
      <Recent release={view.release.id ?? ''} />
    </div>
  );
}

function Content({ view }: { view: View }) {
  const { t } = useTranslation();
  const { release } = view;
  const { things: items } = useThings('ci');
  const targets = (release.facts['release.targets'] ?? []) as string[];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('release.content')}</h2>
      </div>
      <div className="panel-body">
        <dl className="facts">
          <dt>{t('release.purpose')}</dt>
          <dd className="paper-said">{release.purpose || '—'}</dd>
          <dt>{t('release.type')}</dt>
          <dd>
            {t(`request.types.${release.type as 'new'}`)} ·{' '}
            {t(`request.modes.${release.mode as 'planned'}`)}
          </dd>
          <dt>{t('release.items')}</dt>
          <dd>
            {release.items.map((id) => {
              const found = items.find((each) => each.value === id);
              const asking = view.items.find((each) => each.id === id)?.changes ?? [];
              return (
                <span key={id} className="list-inline">
                  <Link to={`/configuration/${id}`}>{found?.name ?? '…'}</Link>{' '}
                  {asking.map((each) => (
                    <Link key={each.id} to={`/changes/${each.id}`} className="page-number-small">
                      {each.number}
                    </Link>
                  ))}
                </span>
              );
            })}
          </dd>
          {targets.length > 0 && (
            <>
              <dt>{t('release.targets')}</dt>
              <dd>{targets.join(' · ')}</dd>
            </>
          )}
          {release.end_reason && (
            <>
              <dt>{t('release.end_reason')}</dt>
              <dd>
                {release.end_grounds &&
                  `${t(`around.refuse.grounds.${release.end_grounds as 'unrelated'}`)} · `}
                {release.end_reason}
              </dd>
            </>
          )}
        </dl>
        <Packages view={view} />
      </div>
    </section>
  );
}

function Packages({ view }: { view: View }) {
  const { t } = useTranslation();
  const chosen = (view.release.facts['release.artifacts'] ?? []) as string[];
  const system = view.release.system;
  const read = async () => (await listLibraryEntries({ query: { system, limit: 200 } })).items;
  const entries = useRead(['library', 'of', system], read, ['library_entries']).data ?? [];
  if (chosen.length === 0) return <p className="paper-help">{t('release.no_packages')}</p>;
  return (
    <table className="list-table release-packages">
      <thead>
        <tr>
          <th>{t('release.package')}</th>
          <th>{t('release.version')}</th>
          <th>{t('release.digest')}</th>
          <th>{t('release.library')}</th>
        </tr>
      </thead>
      <tbody>
        {chosen.map((id) => {
          const entry = entries.find((each) => each.entry.id === id)?.entry;
          return (
            <tr key={id}>
              <td data-title={t('release.package')}>
                <Link to={`/library/${id}`}>{entry?.name ?? '…'}</Link>
              </td>
              <td data-title={t('release.version')}>{entry?.package_version}</td>
              <td data-title={t('release.digest')}>{entry && <Digest of={entry.digest} />}</td>
              <td data-title={t('release.library')}>
                {entry && (
                  <StateWord tone={entryTones[entry.state]}>
                    {t(`library.state.${entry.state}`)}
                  </StateWord>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
