// Enters in the CMDB what is really installed, one configuration item after the other.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmConfiguration } from '../../api/generated/client';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
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
  const form = useDraftedAct(
    `confirm_configuration.${release}.${item}`,
    { version: '', deviation: '' },
    ({ version, deviation }) =>
      confirmConfiguration({
        path: { release, item },
        body: { installed_version: version, ...(deviation && { deviation }) },
      }),
    [...follows(release), 'configuration_items'],
    close,
  );
  return (
    <DialogForm
      title={t('release.confirm')}
      form={form}
      fields={['installed_version', 'deviation']}
      close={close}
    >
      <p className="ask-consequence">{t('release.confirm_help')}</p>
      <TextLine
        label={t('release.installed_version')}
        name="installed_version"
        value={form.value.version}
        change={(version) => form.set({ version })}
        problem={form.problem}
      />
      <TextLine
        label={t('release.deviation')}
        help={t('release.deviation_help')}
        name="deviation"
        rows={2}
        value={form.value.deviation}
        change={(deviation) => form.set({ deviation })}
        problem={form.problem}
      />
    </DialogForm>
  );
}
