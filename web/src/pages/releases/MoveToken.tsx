// Lets the process go on elsewhere: at one of the elements to which the server lets it move.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveToken } from '../../api/generated/client';
import { wordsOfField, type Problem } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { ReasonField } from '../../parts/form/ReasonField';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
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
  const [isTried, setTried] = useState(false);
  const form = useDraftedAct(
    `move_token.${id}`,
    { element: '', reason: '' },
    (typed) =>
      moveToken({
        path: { incident: id ?? '' },
        body: { element: typed.element, reason: typed.reason.trim() },
      }),
    touchedBy(view),
    close,
  );
  const { element, reason } = form.value;
  const send = () => {
    setTried(true);
    if (element !== '' && reason.trim() !== '') form.send();
  };
  const isAbout = wordsOfElement(form.problem);
  const noElement = isTried && element === '' ? [t('incident.element_missing')] : isAbout;
  const lacks = isTried && reason.trim() === '';
  return (
    <DialogForm
      title={t('incident.act.move')}
      form={isAbout.length > 0 ? { ...form, problem: null } : form}
      fields={['reason']}
      close={close}
      send={send}
    >
      <p className="ask-thing">{said(raised.name) || raised.element}</p>
      <p className="ask-consequence">{t('incident.follows.move')}</p>
      <Field label={t('incident.to')} wrong={noElement}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={element}
            onChange={(event) => form.set({ element: event.target.value })}
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
        change={(to) => form.set({ reason: to })}
        wrong={lacks ? [t('act.reason_missing')] : wordsOfField(form.problem, 'reason')}
      />
    </DialogForm>
  );
}
