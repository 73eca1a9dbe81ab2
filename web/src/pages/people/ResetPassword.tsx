// A link by which somebody who forgot his password chooses another: asked for with a reason, shown
// once.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword, type ReadPersonAnswer } from '../../api/generated/client';
import { AskDialog } from '../../parts/act/AskDialog';
import { LinkShown } from './LinkShown';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';

export function ResetPassword({
  person,
  touches,
}: {
  person: ReadPersonAnswer;
  touches: string[];
}) {
  const { t } = useTranslation();
  const said = useSaid();
  const [isOpen, setOpen] = useState(false);
  const act = useAct(resetPassword, touches);
  const label = t('people.act.reset_password');
  const close = () => {
    act.forget();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}…</Button>
      {isOpen && act.answer && (
        <LinkShown title={t('people.link_made')} made={act.answer} close={close} />
      )}
      {isOpen && !act.answer && (
        <AskDialog
          title={label}
          thing={`${said(person.name)} (${person.login})`}
          consequence={t('people.follows.reset_password')}
          needsReason
          isBusy={act.isBusy}
          problem={act.problem}
          act={(reason) => act.run({ path: { person: person.id ?? '' }, body: { reason } })}
          close={close}
        />
      )}
    </>
  );
}
