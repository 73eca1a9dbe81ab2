// A link by which somebody who forgot his password chooses another: asked for with a reason, shown
// once.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  resetPassword,
  type ReadPersonAnswer,
  type ResetPasswordAnswer,
} from '../../api/generated/client';
import { AskDialog } from '../../parts/act/AskDialog';
import { LinkShown } from './LinkShown';
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
  const [made, setMade] = useState<ResetPasswordAnswer | null>(null);
  const label = t('people.act.reset_password');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}…</Button>
      {made && <LinkShown title={t('people.link_made')} made={made} close={() => setMade(null)} />}
      {isOpen && (
        <AskDialog
          title={label}
          thing={`${said(person.name)} (${person.login})`}
          consequence={t('people.follows.reset_password')}
          reasonFor={`reset_password.${person.id}`}
          run={(reason) => resetPassword({ path: { person: person.id ?? '' }, body: { reason } })}
          touches={touches}
          done={setMade}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
