// A link under which a calendar program finds this calendar, narrowed as it is shown here.
import { useTranslation } from 'react-i18next';
import { createToken } from '../../api/generated/client';
import { Dialog } from '../../parts/dialog/Dialog';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { ShownOnce } from '../../parts/form/ShownOnce';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { serverNow } from '../../parts/time/clock';

const goodForMs = 180 * 86_400_000;

interface Shown {
  asked: Readonly<Record<string, string>>;
  close: () => void;
}

export function SubscribeDialog({ asked, close }: Shown) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    'calendar.subscribe',
    { name: t('calendar.subscribe.usual_name') },
    ({ name }) => {
      const until = new Date(serverNow() + goodForMs).toISOString();
      return createToken({
        body: { name: name.trim(), scopes: ['read_calendar'], expires_at: until },
      });
    },
    ['api_tokens'],
  );
  if (form.answer) {
    const query = new URLSearchParams({ key: form.answer.token, ...asked });
    const link = `${window.location.origin}/api/v1/calendar.ics?${query}`;
    return (
      <Dialog title={t('calendar.subscribe.made')} close={close}>
        <ShownOnce hint={t('calendar.subscribe.made_hint')} secret={link} close={close} />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={t('calendar.subscribe.title')}
      act={t('calendar.subscribe.make')}
      form={form}
      fields={['name']}
      close={close}
    >
      <p>{t('calendar.subscribe.hint')}</p>
      <TextLine
        label={t('calendar.subscribe.name')}
        help={t('calendar.subscribe.name_help')}
        name="name"
        value={form.value.name}
        change={(name) => form.set({ name })}
        problem={form.problem}
      />
    </DialogForm>
  );
}
