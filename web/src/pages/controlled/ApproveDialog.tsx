// Approves a revision from a date on; it counts once it is put into force then.
import { useTranslation } from 'react-i18next';
import { approveControlledRevision } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
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
  const { document } = line;
  const form = useDraftedAct(
    `controlled.approve.${document.id}`,
    { effective: '' },
    ({ effective }) =>
      approveControlledRevision({
        path: { document: document.id ?? '' },
        body: { number, effective },
      }),
    touches,
    close,
  );
  return (
    <DialogForm title={t('controlled.approve')} form={form} fields={['effective']} close={close}>
      <p className="ask-thing">
        {document.code} {document.title} {number}
      </p>
      <Field label={t('controlled.effective')} wrong={wordsOfField(form.problem, 'effective')}>
        {(control) => (
          <MomentControl
            id={control.id}
            value={form.value.effective}
            onChange={(to) => form.set({ effective: asText(to) })}
          />
        )}
      </Field>
    </DialogForm>
  );
}
