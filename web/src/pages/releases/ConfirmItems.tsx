// Enters in the CMDB what is really installed, one configuration item after the other.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmConfiguration } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

export function ConfirmItems({ view }: { view: View }) {
  const { t } = useTranslation();
  const { release } = view;
  const open = release.items.filter((each) => !release.confirmed_items.includes(each));
  const { things } = useThings('ci');
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <>
      {open.map((item) => (
        <Button key={item} type="primary" onClick={() => setAsked(item)}>
          {t('release.confirm_item', {
            name: things.find((each) => each.value === item)?.name ?? '…',
          })}
          …
        </Button>
      ))}
      {asked && <Asked view={view} item={asked} close={() => setAsked(null)} />}
    </>
  );
}

function Asked({ view, item, close }: { view: View; item: string; close: () => void }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const [version, setVersion] = useState('');
  const [deviation, setDeviation] = useState('');
  const body = { installed_version: version, ...(deviation && { deviation }) };
  const act = useAct(
    () => confirmConfiguration({ path: { release, item }, body }),
    [...follows(release), 'configuration_items'],
    close,
  );
  const fields = ['installed_version', 'deviation'];
  return (
    <Dialog title={t('release.confirm')} close={close}>
      <p className="ask-consequence">{t('release.confirm_help')}</p>
      <Field
        label={t('release.installed_version')}
        wrong={wordsOfField(act.problem, 'installed_version')}
      >
        {(control) => (
          <input
            {...control}
            className="text-field"
            value={version}
            onChange={(event) => setVersion(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('release.deviation')}
        help={t('release.deviation_help')}
        wrong={wordsOfField(act.problem, 'deviation')}
      >
        {(control) => (
          <textarea
            {...control}
            className="text-area"
            value={deviation}
            onChange={(event) => setDeviation(event.target.value)}
          />
        )}
      </Field>
      {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {t('release.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
