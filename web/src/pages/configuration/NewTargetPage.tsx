// A target is registered; its host key is pinned here and signed with each release that goes there.
import { useTranslation } from 'react-i18next';
import { createTarget } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { PageForm } from '../../parts/form/PageForm';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { PageHead } from '../../parts/page/PageHead';
import { useEnvironmentChoices, useSystemChoices } from '../../parts/record/useChoices';

const nothing = {
  code: '',
  zh: '',
  en: '',
  system: '',
  environment: 'production',
  host: '',
  port: '22',
  user: '',
  host_key: '',
};

const lines = [
  ['code', 'targets.code', 'code'],
  ['zh', 'targets.name', 'name/zh'],
  ['en', 'targets.name_en', 'name/en'],
  ['host', 'targets.host', 'host'],
  ['port', 'targets.port', 'port'],
  ['user', 'targets.user', 'user'],
] as const;

export function NewTargetPage() {
  const { t } = useTranslation();
  const systems = useSystemChoices();
  const environments = useEnvironmentChoices();
  const form = useDraftedAct(
    'target.create',
    nothing,
    ({ zh, en, port, ...rest }) =>
      createTarget({
        body: {
          ...rest,
          system: rest.system || null,
          port: Number(port),
          name: { zh, en: en || zh },
        },
      }),
    ['targets'],
    (answer) => go(`/targets/${answer.id}`),
  );
  const { value, set, problem } = form;
  const choices = [
    ['system', t('targets.system'), systems],
    ['environment', t('targets.environment'), environments],
  ] as const;
  return (
    <>
      <PageHead title={t('targets.new')} way={[{ to: '/targets', label: t('targets.title') }]} />
      <PageForm
        act={t('targets.send')}
        form={form}
        fields={['host_key', 'system', 'environment', ...lines.map(([, , field]) => field)]}
      >
        {lines.map(([name, label, field]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={field}
            value={value[name]}
            change={(to) => set({ [name]: to })}
            problem={problem}
          />
        ))}
        <TextLine
          label={t('targets.host_key')}
          help={t('targets.host_key_help')}
          name="host_key"
          rows={3}
          value={value.host_key}
          change={(host_key) => set({ host_key })}
          problem={problem}
        />
        {choices.map(([name, label, list]) => (
          <ThingChoice
            key={name}
            label={label}
            name={name}
            value={value[name]}
            choices={list}
            change={(to) => set({ [name]: to })}
            problem={problem}
          />
        ))}
      </PageForm>
    </>
  );
}
