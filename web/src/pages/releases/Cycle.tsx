// The release cycle: what the organisation set beside its processes, who changed it last, and the
// forms of who may.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeCalendarEntry,
  retireCalendarEntry,
  type ReadCalendarAnswer,
} from '../../api/generated/client';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { useSaid } from '../../text/words';
import { AddEntry, fields } from './AddEntry';
import { CycleWords } from './CycleWords';

type Calendar = ReadCalendarAnswer;
type Entry = Calendar['entries'][number];

export function Cycle({ data }: { data: Calendar }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ what: 'add' | 'change' | 'retire'; entry?: Entry } | null>(
    null,
  );
  const close = () => setOpen(null);
  const may = (act: string) => data.actions.includes(act);
  return (
    <section className="panel cycle" aria-label={t('calendar.cycle.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('calendar.cycle.title')}</h2>
        {may('create_calendar_entry') && (
          <Button onClick={() => setOpen({ what: 'add' })}>{t('calendar.cycle.add')}…</Button>
        )}
      </div>
      <div className="panel-body">
        {data.entries.length === 0 && <p className="plain-note">{t('calendar.cycle.none')}</p>}
        <ul className="plain-list">
          {data.entries.map((entry) => (
            <li key={entry.id} className="cycle-entry">
              <CycleWords entry={entry} />
              <span className="cycle-acts">
                {may('change_calendar_entry') && (
                  <Button size="small" onClick={() => setOpen({ what: 'change', entry })}>
                    {t('calendar.cycle.change')}…
                  </Button>
                )}
                {may('retire_calendar_entry') && (
                  <Button size="small" onClick={() => setOpen({ what: 'retire', entry })}>
                    {t('calendar.cycle.retire')}…
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {open?.what === 'add' && <AddEntry zone={data.zone} close={close} />}
      {open?.what === 'change' && open.entry && <Change entry={open.entry} close={close} />}
      {open?.what === 'retire' && open.entry && <Retire entry={open.entry} close={close} />}
    </section>
  );
}

interface Given {
  entry: Entry;
  close: () => void;
}

function Change({ entry, close }: Given) {
  const { t } = useTranslation();
  const { saved } = entry;
  const isPeriod = saved.kind === 'window' || saved.kind === 'freeze';
  const form = useDraftedAct(
    `calendar.change.${entry.id}`,
    { ...saved, reason: '' },
    ({ name, rule, length, from, to, reason }) =>
      changeCalendarEntry({
        path: { entry: entry.id ?? '' },
        body: { name, reason, ...(isPeriod ? { rule, length } : { from, to }) },
        version: entry.version,
      }),
    ['calendar_entries', 'releases'],
    close,
  );
  const { value, set, problem } = form;
  const { name, rule, length, from, to, reason } = value;
  const line = { problem };
  return (
    <DialogForm
      title={`${t('calendar.cycle.change')} ${saved.code}`}
      act={t('calendar.cycle.save')}
      form={form}
      fields={fields}
      close={close}
    >
      <TextLine
        {...line}
        label={t('calendar.cycle.name_zh')}
        name="name/zh"
        value={name.zh}
        change={(zh) => set({ name: { ...name, zh } })}
      />
      <TextLine
        {...line}
        label={t('calendar.cycle.name_en')}
        name="name/en"
        value={name.en}
        change={(en) => set({ name: { ...name, en } })}
      />
      {isPeriod ? (
        <>
          <TextLine
            {...line}
            label={t('calendar.cycle.rule')}
            name="rule"
            rows={3}
            value={rule}
            change={(to) => set({ rule: to })}
          />
          <TextLine
            {...line}
            label={t('calendar.cycle.length')}
            name="length"
            value={length}
            change={(to) => set({ length: to })}
          />
        </>
      ) : (
        <>
          <TextLine
            {...line}
            label={t('calendar.cycle.from')}
            name="from"
            value={from}
            change={(day) => set({ from: day })}
          />
          <TextLine
            {...line}
            label={t('calendar.cycle.to')}
            name="to"
            value={to}
            change={(day) => set({ to: day })}
          />
        </>
      )}
      <TextLine
        {...line}
        label={t('calendar.cycle.reason')}
        name="reason"
        rows={2}
        value={reason}
        change={(to) => set({ reason: to })}
      />
    </DialogForm>
  );
}

function Retire({ entry, close }: Given) {
  const { t } = useTranslation();
  const said = useSaid();
  const form = useDraftedAct(
    `calendar.retire.${entry.id}`,
    { reason: '' },
    (body) => retireCalendarEntry({ path: { entry: entry.id ?? '' }, body }),
    ['calendar_entries', 'releases'],
    close,
  );
  return (
    <DialogForm title={t('calendar.cycle.retire')} form={form} fields={fields} close={close}>
      <p className="ask-thing">{said(entry.saved.name)}</p>
      <p className="ask-consequence">{t('calendar.cycle.retired_follows')}</p>
      <TextLine
        label={t('calendar.cycle.reason')}
        name="reason"
        rows={2}
        value={form.value.reason}
        change={(reason) => form.set({ reason })}
        problem={form.problem}
      />
    </DialogForm>
  );
}
