// Turns a request away, on one of three grounds and in words.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseRequest } from '../../api/generated/client';
import '../../parts/act/act.css';
import { Dialog } from '../../parts/dialog/Dialog';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { follows } from './useRelease';

const known = ['unrelated', 'unworkable', 'unnecessary'] as const;

export function RefuseRequest({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [grounds, setGrounds] = useState('');
  const [reason, setReason] = useState('');
  const release = view.release.id ?? '';
  const act = useAct(
    () => refuseRequest({ path: { release }, body: { grounds, reason } }),
    [...follows(release), 'tasks'],
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('around.refuse.act')}…</Button>
      {isOpen && (
        <Dialog title={t('around.refuse.act')} close={() => setOpen(false)}>
          <p className="ask-thing">
            {view.release.number} {view.release.title}
          </p>
          <p className="ask-consequence">{t('around.refuse.follows')}</p>
          <ThingChoice
            label={t('around.refuse.why')}
            name="grounds"
            value={grounds}
            choices={known.map((each) => ({
              value: each,
              label: t(`around.refuse.grounds.${each}`),
            }))}
            change={setGrounds}
            problem={act.problem}
          />
          <TextLine
            label={t('act.reason')}
            name="reason"
            rows={3}
            value={reason}
            change={setReason}
            problem={act.problem}
            help={t('act.reason_help')}
          />
          {act.problem && <ProblemNotice problem={act.problem} fields={['grounds', 'reason']} />}
          <div className="dialog-acts">
            <Button onClick={() => setOpen(false)}>{t('act.cancel')}</Button>
            <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
              {t('around.refuse.act')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
