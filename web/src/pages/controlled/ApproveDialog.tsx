// Approves a revision from a date on; it counts once it is put into force then.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { approveControlledRevision } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { touches, type Line } from './ControlledPage';

interface Shown {
  line: Line;
  number: string;
  close: () => void;
}

export function ApproveDialog({ line, number, close }: Shown) {
  const { t } = useTranslation();
  const [effective, setEffective] = useState('');
  const { document } = line;
  const act = useAct(
    () =>
      approveControlledRevision({
        path: { document: document.id ?? '' },
        body: { number, effective },
      }),
    touches,
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('controlled.approve')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">
          {document.code} {document.title} {number}
        </p>
        <Field label={t('controlled.effective')} wrong={wordsOfField(act.problem, 'effective')}>
          {(control) => (
            <MomentControl
              id={control.id}
              value={effective}
              onChange={(to) => setEffective(asText(to))}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['effective']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('controlled.approve')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
