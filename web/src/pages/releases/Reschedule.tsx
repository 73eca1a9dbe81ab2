// Moves the planned start within the signed window; no signature falls. What speaks against the
// time and what clashes is shown before it is saved.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rescheduleRelease } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import '../../parts/act/act.css';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { FreeTimes } from './FreeTimes';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

export function Reschedule({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { id, number, title, start } = view.release;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('release.act.reschedule_release')}…</Button>
      {isOpen && (
        <RescheduleDialog
          release={{ id: id ?? '', number, title }}
          start={start ?? ''}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface Asked {
  release: { id: string; number: string; title: string };
  start: string; // proposed
  close: () => void;
}

export function RescheduleDialog({ release, start: proposed, close }: Asked) {
  const { t } = useTranslation();
  const { id } = release;
  const [start, setStart] = useState(proposed);
  const [reason, setReason] = useState('');
  const act = useAct(
    () => rescheduleRelease({ path: { release: id }, body: { start, reason } }),
    [...follows(id), 'releases'],
    close,
  );
  return (
    <Dialog title={t('release.act.reschedule_release')} close={close}>
      <p className="ask-thing">
        {release.number} {release.title}
      </p>
      <p className="ask-consequence">{t('release.follows.reschedule_release')}</p>
      <Field label={t('release.start')} wrong={wordsOfField(act.problem, 'start')}>
        {(control) => (
          <MomentControl id={control.id} value={start} onChange={(to) => setStart(asText(to))} />
        )}
      </Field>
      {start && <FreeTimes release={id} at={start} choose={setStart} />}
      <Field
        label={t('act.reason')}
        help={t('act.reason_help')}
        wrong={wordsOfField(act.problem, 'reason')}
      >
        {(control) => (
          <textarea
            {...control}
            className="text-area"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {act.problem && <ProblemNotice problem={act.problem} fields={['start', 'reason']} />}
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {t('release.act.reschedule_release')}
        </Button>
      </div>
    </Dialog>
  );
}
