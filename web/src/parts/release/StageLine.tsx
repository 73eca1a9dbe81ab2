// The stages of the pack in their order: gone through, here, to come.
import { useTimes } from '../time/useTimes';
import { Sign, type Tone } from '../state/Sign';
import { useSaid } from '../../text/words';
import { isSigning, panelSeats, signedSeats, type View } from './view';

function toneOf(state: string, view: View): Tone {
  if (state === 'coming' || state === 'skipped') return 'wait';
  if (state === 'done') return 'done';
  if (view.release.stuck) return 'fail';
  return view.tasks.length > 0 ? 'need' : 'run';
}

export function StageLine({ view }: { view: View }) {
  const said = useSaid();
  const times = useTimes();
  const signed = signedSeats(view).length;
  const isAside = !view.stages.some((each) => each.state === 'current');
  return (
    <div className="stages panel not-on-paper">
      <ol className="stages-line" tabIndex={0} aria-label={said(view.stage_name)}>
        {view.stages.map((each) => {
          const isHere = each.state === 'current';
          return (
            <li
              key={each.id}
              className={`stage stage-${each.state}`}
              aria-current={isHere ? 'step' : undefined}
            >
              <Sign tone={toneOf(each.state, view)} size={isHere ? 22 : 18} />
              <span className="stage-name">{said(each.name)}</span>
              {isHere && isSigning(view) ? (
                <span className="stage-note">
                  {signed} / {panelSeats(view).length}
                </span>
              ) : (
                each.reached_at && (
                  <time className="stage-time" title={times.full(each.reached_at)}>
                    {times.at(each.reached_at)}
                  </time>
                )
              )}
            </li>
          );
        })}
      </ol>
      {isAside && view.release.end_state === undefined && (
        <p className="stages-aside">
          <Sign tone={toneOf('current', view)} size={18} /> {said(view.stage_name)}
        </p>
      )}
    </div>
  );
}
