// Moves the planned start within the signed window; no signature falls. What speaks against the
// time and what clashes is shown before it is saved.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rescheduleRelease } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import '../../parts/act/act.css';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { ReasonField } from '../../parts/form/ReasonField';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
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
  const form = useDraftedAct(
    `reschedule_release.${id}`,
    { start: proposed, reason: '' },
    (body) => rescheduleRelease({ path: { release: id }, body }),
    [...follows(id), 'releases'],
    close,
  );
  const { start, reason } = form.value;
  return (
    <DialogForm
      title={t('release.act.reschedule_release')}
      form={form}
      fields={['start', 'reason']}
      close={close}
    >
      <p className="ask-thing">
        {release.number} {release.title}
      </p>
      <p className="ask-consequence">{t('release.follows.reschedule_release')}</p>
      <Field label={t('release.start')} wrong={wordsOfField(form.problem, 'start')}>
        {(control) => (
          <MomentControl
            id={control.id}
            value={start}
            onChange={(to) => form.set({ start: asText(to) })}
          />
        )}
      </Field>
      {start && <FreeTimes release={id} at={start} choose={(to) => form.set({ start: to })} />}
      <ReasonField
        value={reason}
        change={(to) => form.set({ reason: to })}
        wrong={wordsOfField(form.problem, 'reason')}
      />
    </DialogForm>
  );
}
