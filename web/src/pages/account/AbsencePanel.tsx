// When I am away and who acts for me meanwhile; for whom I act.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  announceAbsence,
  endAbsence,
  listMyAbsences,
  type ListMyAbsencesAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogFoot } from '../../parts/dialog/DialogFoot';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { StateChip } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';

type Line = ListMyAbsencesAnswer['mine'][number];

const touches = ['absences', 'tasks'];

export function AbsencePanel() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useRead(['my-absences'], listMyAbsences, touches);
  if (!data) return null;
  const mayAnnounce = data.actions.includes('announce_absence');
  if (!mayAnnounce && data.for_me.length === 0) return null;
  return (
    <section className="panel" aria-label={t('absence.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('absence.title')}</h2>
        {mayAnnounce && !isOpen && (
          <Button onClick={() => setOpen(true)}>{t('absence.announce')}…</Button>
        )}
      </div>
      {isOpen && (
        <div className="panel-body absence-form">
          <Announce close={() => setOpen(false)} />
        </div>
      )}
      <div className="panel-body">
        {data.mine.length === 0 && <p className="plain-note">{t('absence.none')}</p>}
        <ul className="plain-list">
          {data.mine.map((each) => (
            <OneAbsence key={each.id} line={each} />
          ))}
          {data.for_me.map((each) => (
            <OneAbsence key={each.id} line={each} forMe />
          ))}
        </ul>
      </div>
    </section>
  );
}

function OneAbsence({ line, forMe = false }: { line: Line; forMe?: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const act = useAct(() => endAbsence({ path: { absence: line.id ?? '' }, body: {} }), touches);
  const other = forMe ? line.person : line.substitute;
  const name = other ? said(other.name) : '—';
  return (
    <li className="plain-row">
      <div className="absence-words">
        <strong>{t(forMe ? 'absence.for_me' : 'absence.mine', { name })}</strong>
        {line.now && <StateChip tone="run">{t('absence.now')}</StateChip>}
        <span className="absence-when">
          <time dateTime={line.from}>{times.full(line.from)}</time> –{' '}
          <time dateTime={line.to}>{times.full(line.to)}</time>
        </span>
        <span className="plain-note">{line.because}</span>
      </div>
      {line.actions.includes('end_absence') && (
        <Button size="small" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {t('absence.end')}
        </Button>
      )}
      {act.problem && <ProblemNotice problem={act.problem} />}
    </li>
  );
}

const nothing = { from: '', to: '', substitute: '', reason: '' };
const fields = ['from', 'to', 'substitute', 'reason'];

function Announce({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const announce = (body: typeof nothing) => announceAbsence({ body });
  const form = useDraftedAct('absence', nothing, announce, touches, close);
  const { value, set, problem } = form;
  const moment = (name: 'from' | 'to') => (
    <Field label={t(`absence.${name}`)} wrong={wordsOfField(problem, name)}>
      {(control) => (
        <MomentControl
          id={control.id}
          value={value[name]}
          onChange={(to) => set({ [name]: asText(to) })}
        />
      )}
    </Field>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      {moment('from')}
      {moment('to')}
      <Field label={t('absence.substitute')} wrong={wordsOfField(problem, 'substitute')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={value.substitute}
            onChange={(to) => set({ substitute: asText(to) })}
          />
        )}
      </Field>
      <TextLine
        label={t('absence.reason')}
        name="reason"
        rows={2}
        value={value.reason}
        change={(reason) => set({ reason })}
        problem={problem}
      />
      <DialogFoot form={form} act={t('absence.announce')} fields={fields} close={close} />
    </form>
  );
}
