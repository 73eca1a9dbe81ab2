// A link under which a calendar program finds this calendar, narrowed as it is shown here.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createToken } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ShownOnce } from '../../parts/form/ShownOnce';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { serverNow } from '../../parts/time/clock';

const goodForMs = 180 * 86_400_000;

interface Shown {
  asked: Readonly<Record<string, string>>;
  close: () => void;
}

export function SubscribeDialog({ asked, close }: Shown) {
  const { t } = useTranslation();
  const [name, setName] = useState(t('calendar.subscribe.usual_name'));
  const act = useAct(createToken, ['api_tokens']);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const until = new Date(serverNow() + goodForMs).toISOString();
    act.run({ body: { name: name.trim(), scopes: ['read_calendar'], expires_at: until } });
  };
  if (act.answer) {
    const query = new URLSearchParams({ key: act.answer.token, ...asked });
    const link = `${window.location.origin}/api/v1/calendar.ics?${query}`;
    return (
      <Dialog title={t('calendar.subscribe.made')} close={close}>
        <ShownOnce hint={t('calendar.subscribe.made_hint')} secret={link} close={close} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('calendar.subscribe.title')} close={close}>
      <form onSubmit={send} noValidate>
        <p>{t('calendar.subscribe.hint')}</p>
        <Field
          label={t('calendar.subscribe.name')}
          help={t('calendar.subscribe.name_help')}
          wrong={wordsOfField(act.problem, 'name')}
        >
          {(control) => (
            <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['name']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('calendar.subscribe.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
