// A configuration item is registered, with the version that is installed now.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createConfigurationItem } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
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
  const [value, change] = useState(nothing);
  const systems = useSystemChoices();
  const environments = useEnvironmentChoices();
  const act = useAct(
    ({ zh, en, ...rest }: typeof nothing) =>
      createConfigurationItem({
        body: { ...rest, system: rest.system || null, name: { zh, en: en || zh } },
      }),
    ['configuration_items'],
    (answer) => go(`/configuration/${answer.id}`),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(value);
  };
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
      <form className="panel panel-body narrow" onSubmit={send} noValidate>
        {lines.map(([name, label, field]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={field}
            value={value[name]}
            change={(to) => change({ ...value, [name]: to })}
            problem={act.problem}
          />
        ))}
        {choices.map(([name, label, list]) => (
          <ThingChoice
            key={name}
            label={label}
            name={name}
            value={value[name]}
            choices={list}
            change={(to) => change({ ...value, [name]: to })}
            problem={act.problem}
          />
        ))}
        {act.problem && (
          <ProblemNotice
            problem={act.problem}
            fields={[...lines.map(([, , field]) => field), ...choices.map(([name]) => name)]}
          />
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {t('configuration.send')}
        </Button>
      </form>
    </>
  );
}
