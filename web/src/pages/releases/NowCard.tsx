// Who holds the release and since when; whoever is waited for comes first. Below, what I may do.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { useRoleName } from '../../parts/people/useRoleName';
import { StepCode } from '../../parts/release/StepCode';
import { PersonName } from '../../parts/people/PersonName';
import { StateWord } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { useTimes } from '../../parts/time/useTimes';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';
import { ReleaseActs } from './ReleaseActs';
import { useApprovals } from './useRelease';
import { isSigning, panelSeats, signedSeats, type View } from '../../parts/release/view';

export function NowCard({ view }: { view: View }) {
  const { t } = useTranslation();
  const due = view.tasks.flatMap((each) => each.due ?? []).sort()[0];
  return (
    <section className="panel release-card" aria-labelledby="release-now">
      <div className="release-card-head">
        <h2 id="release-now" className="panel-title">
          {t('release.now')}
        </h2>
        {due && <Due at={due} />}
      </div>
      <div className="release-card-body">
        <Sentence view={view} />
        <Begins view={view} />
        <div className="holds">
          {view.tasks.map((task) => (
            <WaitingTask key={task.id} view={view} task={task} />
          ))}
          <Signed view={view} />
        </div>
      </div>
      <div className="release-card-foot">
        <MyTask view={view} />
        <ReleaseActs view={view} />
      </div>
    </section>
  );
}

function Sentence({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { release, tasks } = view;
  const stage = said(view.stage_name);
  const since = tasks.map((each) => each.since).sort()[0];
  const words = () => {
    if (release.end_state) return t(`release.end.${release.end_state}`);
    if (release.held_because !== undefined) return t('release.stands');
    if (isSigning(view)) {
      const signed = signedSeats(view).length;
      return t('release.signing', { stage, signed, all: panelSeats(view).length });
    }
    return tasks.length > 0 ? t('release.waits', { stage, count: tasks.length }) : stage;
  };
  return (
    <p className="release-answer">
      {words()}
      {since && !release.end_state && t('release.since', { time: times.at(since) })}
    </p>
  );
}

// Nobody is waited for, but the time.
function Begins({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { start, deployment, end_state, held_because } = view.release;
  const waitsForTime = view.tasks.length === 0 && !deployment && !end_state && !held_because;
  if (!start || !waitsForTime || times.isPast(start)) return null;
  return <p>{t('release.begins', { time: times.zoned(start), left: times.left(start) })}</p>;
}

type Task = View['tasks'][number];

function WaitingTask({ view, task }: { view: View; task: Task }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const nameRole = useRoleName();
  const seat = panelSeats(view).find((each) => each.step === task.step);
  const holders = view.holders[task.id ?? ''] ?? [];
  const names = holders.map((each) => said(each.name)).join(t('release.and'));
  return (
    <div className="hold hold-waiting">
      <Link to={`/tasks/${task.id}`} className="hold-what">
        {!said(task.name).startsWith(task.code) && <StepCode code={task.code} />} {said(task.name)}
        {task.site && ` · ${said(task.site_name)}`}
        {seat && ` · ${nameRole(seat.role)}`}
      </Link>
      <span className="hold-who">{names || t('release.nobody')}</span>
      <StateWord tone={task.overdue ? 'fail' : 'need'}>{t(`release.kind.${task.kind}`)}</StateWord>
      <span className="hold-when">{times.waited(task.since)}</span>
    </div>
  );
}

// Those who have signed stand dimmed, while others are still waited for.
function Signed({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameRole = useRoleName();
  const times = useTimes();
  const approvals = useApprovals(view.release.id ?? '').data?.items ?? [];
  if (!isSigning(view)) return null;
  return signedSeats(view).map((seat) => {
    const found = approvals.find((each) => each.id === seat.approval)?.statement;
    return (
      <div key={seat.id} className="hold hold-signed">
        <span className="hold-what">
          {said(seat.name)} · {nameRole(seat.role)}
        </span>
        <span className="hold-who">
          <PersonName id={found?.person} />
        </span>
        <StateWord tone="done">{t('release.signed')}</StateWord>
        <span className="hold-when">{found && times.at(found.at)}</span>
      </div>
    );
  });
}

function MyTask({ view }: { view: View }) {
  const { t } = useTranslation();
  const said = useSaid();
  const me = useSession().data?.id;
  const mine = view.tasks.find((task) =>
    view.holders[task.id ?? '']?.some((each) => each.id === me),
  );
  if (!mine) return null;
  return (
    <Link to={`/tasks/${mine.id}`} className="button button-primary">
      {t('release.my_task', { name: said(mine.name) })}
    </Link>
  );
}
