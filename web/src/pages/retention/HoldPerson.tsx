// A person is put under legal hold.
import { useTranslation } from 'react-i18next';
import { placeLegalHold } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { ReasonField } from '../../parts/form/ReasonField';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { holdTouches } from '../../parts/holds/holds';
import { usePeople } from '../../parts/people/usePeople';
import { useSaid } from '../../text/words';

export function HoldPerson({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const people = usePeople();
  const form = useDraftedAct(
    'holds.person',
    { person: '', reason: '' },
    ({ person, reason }) =>
      placeLegalHold({ body: { ...(person && { person }), reason: reason.trim() } }),
    holdTouches,
    close,
  );
  return (
    <DialogForm
      title={t('holds.place_person')}
      form={form}
      fields={['release', 'reason']}
      close={close}
    >
      <p className="ask-consequence">{t('holds.place_follows')}</p>
      <Field label={t('holds.person')} wrong={wordsOfField(form.problem, 'release')}>
        {(control) => (
          <select
            {...control}
            className="text-field"
            value={form.value.person}
            onChange={(event) => form.set({ person: event.target.value })}
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
        value={form.value.reason}
        change={(reason) => form.set({ reason })}
        wrong={wordsOfField(form.problem, 'reason')}
      />
    </DialogForm>
  );
}
