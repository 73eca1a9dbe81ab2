// To whom, and why; both go into the journal, and the taker is told.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { delegateTask, reassignTask } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
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
  const [start] = useState({ person: '', reason: '' });
  const { value, change, clear, draft } = useDraft(`${name}.${task}`, start);
  const command = name === 'delegate_task' ? delegateTask : reassignTask;
  const act = useAct(
    () => command({ path: { task }, body: value }),
    ['tasks', `release:${line.release}`],
    () => {
      clear();
      close();
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t(`beside.hand.act.${name}`)} close={close}>
      <form className="hand-on" onSubmit={send} noValidate>
        <p className="ask-thing">
          {line.release_number} {said(line.name)}
        </p>
        <p className="ask-consequence">{t(`beside.hand.follows.${name}`)}</p>
        <Field label={t('beside.hand.to')} wrong={wordsOfField(act.problem, 'person')}>
          {(control) => (
            <ThingControl
              id={control.id}
              kind="person"
              value={value.person}
              onChange={(to) => change((before) => ({ ...before, person: asText(to) }))}
            />
          )}
        </Field>
        <TextLine
          label={t('act.reason')}
          name="reason"
          rows={3}
          value={value.reason}
          change={(reason) => change((before) => ({ ...before, reason }))}
          problem={act.problem}
          help={t('act.reason_help')}
        />
        <DraftNote draft={draft} drop={() => clear(start)} />
        {act.problem && <ProblemNotice problem={act.problem} fields={['person', 'reason']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {act.isBusy ? t('act.busy') : t(`beside.hand.act.${name}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
