// The one-time link of an account: shown once, with the moment at which it ends.
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog/Dialog';
import { ShownOnce } from '../../parts/form/ShownOnce';
import { useTimes } from '../../parts/time/useTimes';

interface Shown {
  title: string;
  made: { link: string; link_expires_at: string };
  close: () => void;
}

export function LinkShown({ title, made, close }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <Dialog title={title} close={close}>
      <ShownOnce
        hint={t('people.form.link', { time: times.zoned(made.link_expires_at) })}
        secret={`${window.location.origin}/set-up#${made.link}`}
        close={close}
      />
    </Dialog>
  );
}
