// What blocks the release at the point it works towards: each thing in the server's words, with who
// holds it and the way to mend it.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { useRoleName } from '../../parts/people/useRoleName';
import { useSectionKey } from '../../parts/record/useSectionName';
import { useTimes } from '../../parts/time/useTimes';
import { Sign } from '../../parts/state/Sign';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';
import type { Missing, Seat, View } from '../../parts/release/view';

const firstShown = 5;
// What comes by itself; nobody has to mend it.
const comes = (missing: Missing) => missing.code === 'gate.window_not_open';

type Point = 'clearance' | 'submit' | 'deploy' | 'confirm' | 'close';

export function MissingCard({ view }: { view: View }) {
  const { t } = useTranslation();
  const { missing, release } = view;
  const point = missing[0]?.point as Point | undefined;
  return (
    <section className="panel release-card" aria-labelledby="release-missing">
      <div className="release-card-head">
        <h2 id="release-missing" className="panel-title">
          {t('release.missing')}{' '}
          {missing.length > 0 && <span className="release-count">{missing.length}</span>}
        </h2>
      </div>
      <div className="release-card-body">
        {missing.slice(0, firstShown).map((each, n) => (
          <OneMissing key={n} view={view} missing={each} />
        ))}
        {missing.length > firstShown && (
          <details className="lack-more">
            <summary>{t('release.missing_more', { count: missing.length - firstShown })}</summary>
            {missing.slice(firstShown).map((each, n) => (
              <OneMissing key={n} view={view} missing={each} />
            ))}
          </details>
        )}
        {missing.length === 0 && (
          <p className="lack lack-none">
            <Sign tone={release.end_state ? 'wait' : 'done'} />
            {t(release.end_state ? 'release.nothing_more' : 'release.nothing_missing')}
          </p>
        )}
      </div>
      {point && (
        <div className="release-card-foot release-note">
          {t(missing.every(comes) ? 'release.comes' : `release.blocks.${point}`)}
        </div>
      )}
    </section>
  );
}

function OneMissing({ view, missing }: { view: View; missing: Missing }) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const say = useParameters(view);
  const { fix } = missing;
  const seat = view.seats.find((each) => each.step === fix);
  const task = view.tasks.find((each) => fix !== '' && [each.form, each.step].includes(fix));
  const holders = (task && view.holders[task.id ?? '']) ?? seat?.holders ?? [];
  const parameters = say(missing.parameters, seat);
  const to = wayOf(view, missing, task?.id ?? undefined);
  return (
    <div className="lack">
      <Sign tone={comes(missing) ? 'wait' : 'fail'} />
      <div className="lack-body">
        <p className="lack-what">{words(missing.code, parameters)}</p>
        {holders.length > 0 && (
          <p className="lack-who">
            {t('release.held_by', {
              names: holders.map((each) => said(each.name)).join(t('release.and')),
            })}
          </p>
        )}
      </div>
      {to && (
        <Link to={to} className="button">
          {t('release.mend')}
        </Link>
      )}
    </div>
  );
}

function nameItem(view: View, id: string, said: ReturnType<typeof useSaid>): string {
  const found = view.items.find((each) => each.id === id);
  return found ? said(found.name) : id;
}

// Names and times in place of the ids and instants that the server's words are about.
function useParameters(view: View) {
  const said = useSaid();
  const nameRole = useRoleName();
  const nameSection = useSectionKey(view.section_names);
  const times = useTimes();
  return (parameters: Missing['parameters'], seat: Seat | undefined) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => {
        if (name === 'role') return [name, nameRole(value)];
        if (name === 'item') return [name, nameItem(view, value, said)];
        if (name === 'section') return [name, nameSection(value)];
        if (name === 'step' && seat) return [name, said(seat.name)];
        return [name, /^\d{4}-\d\d-\d\dT/.test(value) ? times.full(value) : value];
      }),
    );
}

// Where it is mended: the task that waits for it, else the record, else the list of signatures.
function wayOf(view: View, missing: Missing, task: string | undefined): string | null {
  if (missing.fix === '') return null;
  if (task) return `/tasks/${task}`;
  const base = `/releases/${view.release.id}`;
  if (view.records.some((each) => each.kind === missing.fix)) {
    return `${base}/records/${missing.fix}`;
  }
  return `${base}/approvals`;
}
