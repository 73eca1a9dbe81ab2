// To whom, and why; both go into the journal, and the taker is told.
import { useTranslation } from 'react-i18next';
import { delegateTask, reassignTask } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { useSaid } from '../../text/words';
import './handOn.css';
import type { HandingOn } from './HandOn';
import type { TaskSeen } from './TaskPage';

interface Shown {
  seen: TaskSeen;
  act: HandingOn;
  close: () => void;
}

export function HandOnDialog({ seen, act: name, close }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { line } = seen;
  const task = seen.task.id ?? '';
  const command = name === 'delegate_task' ? delegateTask : reassignTask;
  const form = useDraftedAct(
    `${name}.${task}`,
    { person: '', reason: '' },
    (body) => command({ path: { task }, body }),
    ['tasks', `release:${line.release}`],
    close,
  );
  return (
    <DialogForm
      title={t(`beside.hand.act.${name}`)}
      form={form}
      fields={['person', 'reason']}
      close={close}
    >
      <div className="hand-on">
        <p className="ask-thing">
          {line.release_number} {said(line.name)}
        </p>
        <p className="ask-consequence">{t(`beside.hand.follows.${name}`)}</p>
        <Field label={t('beside.hand.to')} wrong={wordsOfField(form.problem, 'person')}>
          {(control) => (
            <ThingControl
              id={control.id}
              kind="person"
              value={form.value.person}
              onChange={(to) => form.set({ person: asText(to) })}
            />
          )}
        </Field>
        <TextLine
          label={t('act.reason')}
          name="reason"
          rows={3}
          value={form.value.reason}
          change={(reason) => form.set({ reason })}
          problem={form.problem}
          help={t('act.reason_help')}
        />
      </div>
    </DialogForm>
  );
}
