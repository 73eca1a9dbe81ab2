// What a master copy is wanted for, and where; a keeper decides.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyForUse } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';

const nothing = { purpose: '', place: '' };
const fields = ['purpose', 'place'] as const;

interface Wanted {
  entry: string;
  thing: string;
}

export function ApplyForUse({ entry, thing }: Wanted) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('library.use.apply')}…</Button>
      {isOpen && <Asked entry={entry} thing={thing} close={() => setOpen(false)} />}
    </>
  );
}

function Asked({ entry, thing, close }: Wanted & { close: () => void }) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `apply_for_use.${entry}`,
    nothing,
    (body) => applyForUse({ path: { entry }, body }),
    ['library_uses'],
    () => go('/library-uses?mine=true'),
  );
  return (
    <DialogForm title={t('library.use.apply')} form={form} fields={fields} close={close}>
      <p className="ask-thing">{thing}</p>
      {fields.map((name) => (
        <TextLine
          key={name}
          label={t(`library.use.${name}`)}
          name={name}
          value={form.value[name]}
          change={(to) => form.set({ [name]: to })}
          problem={form.problem}
        />
      ))}
    </DialogForm>
  );
}
