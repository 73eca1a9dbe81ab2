// Who came to a session and who passed; may be corrected by taking it again.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeAttendance } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { MomentControl } from '../../../parts/record/MomentControl';
import { asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import { useLogins } from '../../../parts/people/useLogins';
import { follows } from '../useRelease';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { fieldsOf } from './offered';
import type { Training } from './TrainingsTab';

type Row = Training['attendees'][number];

interface Shown {
  release: string;
  training: Training;
  close: () => void;
}

// What was taken before, or everybody who has to come and is not known to have.
const firstRows = ({ attendees, missing }: Training): Row[] =>
  attendees.length > 0 ? attendees : missing.map((person) => ({ person, attended: true }));

export function TakeAttendance({ release, training, close }: Shown) {
  const { t } = useTranslation();
  const id = training.id ?? '';
  const [start] = useState(() => ({
    held_at: training.held_at ?? training.on,
    attendees: firstRows(training),
  }));
  const { value, change, clear, draft } = useDraft(`attendance.${id}`, start);
  const act = useAct(
    () => takeAttendance({ path: { release, training: id }, body: value }),
    follows(release),
    () => {
      clear();
      close();
    },
  );
  const rows = value.attendees;
  const setRows = (attendees: Row[]) => change((before) => ({ ...before, attendees }));
  const add = (person: string) => {
    if (!person || rows.some((each) => each.person === person)) return;
    setRows([...rows, { person, attended: true }]);
  };
  return (
    <BesideForm
      act={t('beside.training.acts.take_attendance')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['held_at', 'attendees', ...fieldsOf('attendees', rows.length, '/person')]}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('beside.training.held_at')} wrong={wordsOfField(act.problem, 'held_at')}>
        {(control) => (
          <MomentControl
            id={control.id}
            value={value.held_at}
            onChange={(to) => change((before) => ({ ...before, held_at: asText(to) }))}
          />
        )}
      </Field>
      <ul className="beside-rows">
        {rows.map((row, n) => (
          <OneRow
            key={row.person}
            row={row}
            wrong={wordsOfField(act.problem, `attendees/${n}/person`)}
            set={(next) => setRows(rows.map((each) => (each === row ? next : each)))}
            drop={() => setRows(rows.filter((each) => each !== row))}
          />
        ))}
      </ul>
      <Field label={t('beside.training.add')} wrong={wordsOfField(act.problem, 'attendees')}>
        {(control) => (
          <ThingControl id={control.id} kind="person" value="" onChange={(to) => add(asText(to))} />
        )}
      </Field>
    </BesideForm>
  );
}

interface RowShown {
  row: Row;
  wrong: string[];
  set: (next: Row) => void;
  drop: () => void;
}

function OneRow({ row, wrong, set, drop }: RowShown) {
  const { t } = useTranslation();
  const nameOf = useLogins();
  const { person, attended, passed } = row;
  const name = nameOf(person);
  const judge = (said: string) =>
    set({ person, attended, ...(said && { passed: said === 'yes' }) });
  return (
    <li className="beside-row">
      <span>{name}</span>
      <label className="beside-tick">
        <input
          type="checkbox"
          checked={attended}
          aria-label={`${name} ${t('beside.training.came')}`}
          onChange={(event) => set({ person, attended: event.target.checked })}
        />
        {t('beside.training.came')}
      </label>
      <select
        className="choice"
        aria-label={`${name} ${t('beside.training.test')}`}
        value={passed === undefined ? '' : passed ? 'yes' : 'no'}
        disabled={!attended}
        onChange={(event) => judge(event.target.value)}
      >
        <option value="">{t('beside.training.untested')}</option>
        <option value="yes">{t('beside.training.passed')}</option>
        <option value="no">{t('beside.training.failed')}</option>
      </select>
      <Button size="small" onClick={drop} aria-label={t('beside.training.drop', { name })}>
        ×
      </Button>
      {wrong.length > 0 && (
        <p className="field-wrong" role="alert">
          {wrong.join(' ')}
        </p>
      )}
    </li>
  );
}
