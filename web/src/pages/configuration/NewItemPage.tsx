// A configuration item is registered, with the version that is installed now.
import { useTranslation } from 'react-i18next';
import { createConfigurationItem } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { PageForm } from '../../parts/form/PageForm';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { PageHead } from '../../parts/page/PageHead';
import { useEnvironmentChoices, useSystemChoices } from '../../parts/record/useChoices';
import { kinds } from './words';

const nothing = {
  code: '',
  zh: '',
  en: '',
  kind: 'software',
  system: '',
  environment: 'production',
  installed_version: '',
};

const lines = [
  ['code', 'configuration.code', 'code'],
  ['zh', 'configuration.name', 'name/zh'],
  ['en', 'configuration.name_en', 'name/en'],
  ['installed_version', 'configuration.version', 'installed_version'],
] as const;

export function NewItemPage() {
  const { t } = useTranslation();
  const systems = useSystemChoices();
  const environments = useEnvironmentChoices();
  const form = useDraftedAct(
    'item.create',
    nothing,
    ({ zh, en, ...rest }) =>
      createConfigurationItem({
        body: { ...rest, system: rest.system || null, name: { zh, en: en || zh } },
      }),
    ['configuration_items'],
    (answer) => go(`/configuration/${answer.id}`),
  );
  const { value, set, problem } = form;
  const choices = [
    ['system', t('configuration.system'), systems],
    ['environment', t('configuration.environment'), environments],
    [
      'kind',
      t('configuration.kind'),
      kinds.map((each) => ({ value: each, label: t(`configuration.kinds.${each}`) })),
    ],
  ] as const;
  return (
    <>
      <PageHead
        title={t('configuration.new')}
        way={[{ to: '/configuration', label: t('configuration.title') }]}
      />
      <PageForm
        act={t('configuration.send')}
        form={form}
        fields={[...lines.map(([, , field]) => field), ...choices.map(([name]) => name)]}
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
