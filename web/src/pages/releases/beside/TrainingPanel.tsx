// One session: what it is, who came, who has still to come, and how it was rated.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../../parts/numbers';
import { StateWord } from '../../../parts/state/StateChip';
import { useTimes } from '../../../parts/time/useTimes';
import { useLogins } from '../../../parts/people/useLogins';
import { GiveFeedback } from './GiveFeedback';
import { TakeAttendance } from './TakeAttendance';
import type { Training, TrainingKind } from './TrainingsTab';

const acts = ['take_attendance', 'give_feedback'] as const;
type Act = (typeof acts)[number];

interface Shown {
  release: string;
  training: Training;
}

export function TrainingPanel({ release, training }: Shown) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Act | null>(null);
  const close = () => setAsked(null);
  const kind = t(`beside.training.kinds.${training.kind as TrainingKind}`);
  const name = `${kind} · ${training.audience}`;
  const offered = acts.filter((each) => training.actions.includes(each));
  const open = offered.find((each) => each === asked);
  const Form = open === 'give_feedback' ? GiveFeedback : TakeAttendance;
  return (
    <section className="panel" aria-label={name}>
      <div className="panel-head">
        <h2 className="panel-title">
          <bdi>{name}</bdi>
        </h2>
        <span className="beside-acts not-on-paper">
          {!open &&
            offered.map((each) => (
              <Button key={each} onClick={() => setAsked(each)}>
                {t(`beside.training.acts.${each}`)}…
              </Button>
            ))}
        </span>
      </div>
      {open && (
        <div className="panel-body beside-form">
          <Form release={release} training={training} close={close} />
        </div>
      )}
      <div className="panel-body">
        <Facts training={training} />
        <Attendees training={training} />
        <Feedback training={training} />
      </div>
    </section>
  );
}

function Facts({ training }: { training: Training }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useLogins();
  const { held_at, required, trained, missing } = training;
  return (
    <dl className="facts">
      <dt>{t('beside.training.state')}</dt>
      <dd>
        <StateWord tone={held_at ? 'done' : 'wait'}>
          {held_at
            ? t('beside.training.held', { time: times.full(held_at) })
            : t('beside.training.planned', { time: times.full(training.on) })}
        </StateWord>
      </dd>
      <dt>{t('beside.training.materials')}</dt>
      <dd className="beside-text">{training.materials}</dd>
      {required > 0 && (
        <>
          <dt>{t('beside.training.required')}</dt>
          <dd>
            {t('beside.training.trained', { trained, required })}
            {missing.length > 0 && (
              <>
                {' '}
                <StateWord tone="need">
                  {t('beside.training.missing', {
                    names: missing.map(nameOf).join(t('release.and')),
                  })}
                </StateWord>
              </>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function Attendees({ training }: { training: Training }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  if (training.attendees.length === 0) return null;
  return (
    <div className="beside-part">
      <h3>{t('beside.training.attendees')}</h3>
      <ul className="plain-list">
        {training.attendees.map(({ person, attended, passed }) => (
          <li key={person} className="plain-row">
            <span>{nameOf(person)}</span>
            <span className="beside-by">
              <StateWord tone={attended ? 'done' : 'need'}>
                {t(attended ? 'beside.training.came' : 'beside.training.absent')}
              </StateWord>
              {passed !== undefined && (
                <StateWord tone={passed ? 'done' : 'fail'}>
                  {t(passed ? 'beside.training.passed' : 'beside.training.failed')}
                </StateWord>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Feedback({ training }: { training: Training }) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const times = useTimes();
  const number = useNumbers();
  const { feedback, mean_rating } = training;
  if (mean_rating === undefined) return null;
  const mean = number(Math.round(mean_rating * 10) / 10);
  return (
    <div className="beside-part">
      <h3>{t('beside.training.mean', { mean, count: feedback.length })}</h3>
      <ul className="plain-list">
        {feedback.map((each) => (
          <li key={each.by} className="beside-entry">
            {each.text && <p className="beside-text">{each.text}</p>}
            <p className="beside-by">
              <span>{t('beside.training.rated', { rating: each.rating })}</span>
              <span>{nameOf(each.by)}</span>
              <time dateTime={each.at}>{times.at(each.at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
