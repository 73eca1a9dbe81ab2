// One site as its own people see it, on a phone and at night: what to do now, what happened, one
// act to report a fault. Everything else is a line below.
import { useTranslation } from 'react-i18next';
import {
  giveUpSite,
  readSite,
  solveSiteFault,
  type ReadSiteAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { PersonName } from '../../parts/people/PersonName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import type { Severity } from './beside/SeverityChoice';
import { ReportSiteFault } from './ReportSiteFault';
import { SiteStep } from './SiteStep';
import { SiteState } from './SitesTab';
import { useLogins } from '../../parts/people/useLogins';
import '../../parts/release/lines.css';

export function SitePage({ site }: { site: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const read = useRead(['site', site], () => readSite({ path: { site } }), [
    `sites:${site}`,
    'tasks',
    'deployments',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const page = read.data;
  const line = page.site;
  const release = `/releases/${line.release}`;
  return (
    <div className="site">
      <PageHead
        title={said(line.name) || line.unit}
        way={[
          { to: release, label: `${page.release_number} ${page.release_title}` },
          { to: `${release}/sites`, label: t('sites.title') },
        ]}
      >
        <SiteState line={line} />
        <span>
          <Time at={line.since} /> · {times.waited(line.since)}
        </span>
      </PageHead>
      <DoNow page={page} />
      <Faults page={page} />
      {page.actions.includes('give_up_site') && (
        <ActButton
          label={t('sites.give_up')}
          thing={said(line.name) || line.unit}
          consequence={t('sites.give_up_consequence')}
          reasonFor={`give_up_site.${site}`}
          run={(reason) => giveUpSite({ path: { site }, body: { reason } })}
          touches={[`sites:${site}`]}
        />
      )}
    </div>
  );
}

function DoNow({ page }: { page: ReadSiteAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameOf = useLogins();
  const { release, waits_for: tasks, result } = page.site;
  const nothing = tasks.length === 0 && (
    <p className="plain-note">{t(result ? 'sites.over' : 'sites.nothing_now')}</p>
  );
  const steps = `/releases/${release}/deployment?deployment=${page.deployment}`;
  return (
    <section className="panel" aria-label={t('sites.now')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('sites.now')}</h2>
      </div>
      <div className="panel-body">
        {page.deployment ? (
          <SiteStep
            release={release ?? ''}
            site={page.site.id ?? ''}
            deployment={page.deployment}
            otherwise={nothing}
          />
        ) : (
          nothing
        )}
        <ul className="plain-list">
          {tasks.map((task) => (
            <li key={task.id} className="site-task">
              <div className="site-what">
                <p className={task.mine ? 'site-mine' : undefined}>{said(task.name)}</p>
                <p className="plain-note">
                  {task.mine
                    ? t('sites.yours')
                    : t('sites.held_by', {
                        people: task.people.map(nameOf).join(t('release.and')),
                      })}
                </p>
              </div>
              {task.due && <Due at={task.due} />}
              <Link
                to={`/tasks/${task.id}`}
                className={task.mine ? 'button button-primary' : 'button'}
              >
                {t(task.mine ? 'sites.go' : 'sites.look')}
              </Link>
            </li>
          ))}
        </ul>
        {page.deployment && (
          <p className="site-steps">
            <Link to={steps} className="button">
              {t('sites.steps')}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

function Faults({ page }: { page: ReadSiteAnswer }) {
  const { t } = useTranslation();
  const site = page.site.id ?? '';
  const maySolve = page.actions.includes('solve_site_fault');
  return (
    <ActPanel
      title={t('sites.faults')}
      count={page.faults.length}
      act={t('beside.fault.act')}
      isOffered={page.actions.includes('report_site_fault')}
      form={(close) => <ReportSiteFault site={site} close={close} />}
    >
      {page.faults.length === 0 && <p className="plain-note">{t('beside.fault.none')}</p>}
      <ul className="plain-list">
        {page.faults.toReversed().map((fault) => (
          <li key={fault.number} className="site-fault">
            <div className="site-what">
              <p>{fault.symptom}</p>
              <p className="beside-by">
                <StateWord tone={fault.solved_at ? 'done' : 'fail'}>
                  {t(fault.solved_at ? 'sites.solved' : 'sites.unsolved')}
                </StateWord>
                <span>{t(`beside.fault.severities.${fault.severity as Severity}`)}</span>
                {fault.found_at && (
                  <span>
                    {t('sites.found')} <Time at={fault.found_at} />
                  </span>
                )}
                <PersonName id={fault.by} />
              </p>
            </div>
            {maySolve && !fault.solved_at && (
              <ActButton
                label={t('sites.solve')}
                run={() => solveSiteFault({ path: { site }, body: { number: fault.number } })}
                touches={[`sites:${site}`]}
              />
            )}
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}
