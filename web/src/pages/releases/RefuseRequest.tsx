// Turns a request away, on one of three grounds and in words.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseRequest } from '../../api/generated/client';
import '../../parts/act/act.css';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import type { View } from '../../parts/release/view';
import { follows } from './useRelease';

const known = ['unrelated', 'unworkable', 'unnecessary'] as const;

export function RefuseRequest({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('around.refuse.act')}…</Button>
      {isOpen && <Asked view={view} close={() => setOpen(false)} />}
    </>
  );
}

function Asked({ view, close }: { view: View; close: () => void }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const form = useDraftedAct(
    `refuse_request.${release}`,
    { grounds: '', reason: '' },
    (body) => refuseRequest({ path: { release }, body }),
    [...follows(release), 'tasks'],
    close,
  );
  return (
    <DialogForm
      title={t('around.refuse.act')}
      form={form}
      fields={['grounds', 'reason']}
      close={close}
    >
      <p className="ask-thing">
        {view.release.number} {view.release.title}
      </p>
      <p className="ask-consequence">{t('around.refuse.follows')}</p>
      <ThingChoice
        label={t('around.refuse.why')}
        name="grounds"
        value={form.value.grounds}
        choices={known.map((each) => ({
          value: each,
          label: t(`around.refuse.grounds.${each}`),
        }))}
        change={(grounds) => form.set({ grounds })}
        problem={form.problem}
      />
      <TextLine
        label={t('act.reason')}
        name="reason"
        rows={3}
        value={form.value.reason}
        change={(reason) => form.set({ reason })}
        problem={form.problem}
        help={t('act.reason_help')}
      />
    </DialogForm>
  );
}
