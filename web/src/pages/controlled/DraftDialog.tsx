// Drafts a revision: of a document that there is, or the first of a new one.
import { useTranslation } from 'react-i18next';
import { draftControlledRevision } from '../../api/generated/client';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { touches, type Line } from './ControlledPage';

const fields = ['code', 'title', 'number', 'note', 'text'] as const;

interface Shown {
  of?: Line['document'] | undefined;
  close: () => void;
}

export function DraftDialog({ of, close }: Shown) {
  const { t } = useTranslation();
  const newest = of?.revisions.at(-1);
  const form = useDraftedAct(
    of ? `controlled.revise.${of.id}` : 'controlled.new',
    {
      code: of?.code ?? '',
      title: of?.title ?? '',
      number: newest?.number ?? '',
      note: '',
      text: newest?.text ?? '',
    },
    (body) => draftControlledRevision({ body }),
    touches,
    close,
  );
  return (
    <DialogForm
      title={t(of ? 'controlled.revise' : 'controlled.new')}
      act={t('controlled.save')}
      form={form}
      fields={fields}
      close={close}
    >
      {fields
        .filter((name) => !of || name !== 'code')
        .map((name) => (
          <TextLine
            key={name}
            label={t(`controlled.field.${name}`)}
            name={name}
            {...(name === 'text' ? { rows: 6 } : {})}
            value={form.value[name]}
            change={(to) => form.set({ [name]: to })}
            problem={form.problem}
          />
        ))}
    </DialogForm>
  );
}
