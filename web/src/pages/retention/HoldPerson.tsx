// A person is put under legal hold.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeLegalHold } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ReasonField } from '../../parts/form/ReasonField';
import { holdTouches } from '../../parts/holds/holds';
import { usePeople } from '../../parts/people/usePeople';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';

export function HoldPerson({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const people = usePeople();
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(
    () => placeLegalHold({ body: { ...(person && { person }), reason: reason.trim() } }),
    holdTouches,
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('holds.place_person')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-consequence">{t('holds.place_follows')}</p>
        <Field label={t('holds.person')} wrong={wordsOfField(act.problem, 'release')}>
          {(control) => (
            <select
              {...control}
              className="text-field"
              value={person}
              onChange={(event) => setPerson(event.target.value)}
            >
              <option value="">—</option>
              {[...(people?.values() ?? [])].map((each) => (
                <option key={each.id} value={each.id ?? ''}>
                  {said(each.name)} ({each.login})
                </option>
              ))}
            </select>
          )}
        </Field>
        <ReasonField
          value={reason}
          change={setReason}
          wrong={wordsOfField(act.problem, 'reason')}
        />
        {act.problem && <ProblemNotice problem={act.problem} fields={['release', 'reason']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('holds.place_person')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
