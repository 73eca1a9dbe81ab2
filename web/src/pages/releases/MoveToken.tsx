// Lets the process go on elsewhere: at one of the elements to which the server lets it move.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moveToken } from '../../api/generated/client';
import { wordsOfField, type Problem } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ReasonField } from '../../parts/form/ReasonField';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';
import { touchedBy, type Resolving } from './IncidentActs';

// Refusals that are about the element which was chosen.
const ofElement = ['process.bad_target', 'incident.last_token'];

function wordsOfElement(problem: Problem | null): string[] {
  if (!problem || !ofElement.includes(problem.code)) return [];
  return [problem.detail ?? problem.title ?? problem.code];
}

export function MoveToken({ view, line, close }: Resolving) {
  const { t } = useTranslation();
  const said = useSaid();
  const { id, raised } = line.incident;
  const [element, setElement] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const act = useAct(
    () => moveToken({ path: { incident: id ?? '' }, body: { element, reason: reason.trim() } }),
    touchedBy(view),
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (element !== '' && reason.trim() !== '') act.run(undefined);
  };
  const isAbout = wordsOfElement(act.problem);
  const noElement = isTried && element === '' ? [t('incident.element_missing')] : isAbout;
  const lacks = isTried && reason.trim() === '';
  return (
    <Dialog title={t('incident.act.move')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">{said(raised.name) || raised.element}</p>
        <p className="ask-consequence">{t('incident.follows.move')}</p>
        <Field label={t('incident.to')} wrong={noElement}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={element}
              onChange={(event) => setElement(event.target.value)}
            >
              <option value="" />
              {line.targets.map((each) => {
                const name = said(each.name);
                return (
                  <option key={each.element} value={each.element}>
                    {name ? `${name} · ${each.element}` : each.element}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
        <ReasonField
          value={reason}
          change={setReason}
          wrong={lacks ? [t('act.reason_missing')] : wordsOfField(act.problem, 'reason')}
        />
        {act.problem && isAbout.length === 0 && (
          <ProblemNotice problem={act.problem} fields={['reason']} />
        )}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {act.isBusy ? t('act.busy') : t('incident.act.move')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
