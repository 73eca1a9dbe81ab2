// A target is registered; its host key is pinned here and signed with each release that goes there.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createTarget } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
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
  const [value, change] = useState(nothing);
  const systems = useSystemChoices();
  const environments = useEnvironmentChoices();
  const act = useAct(
    ({ zh, en, port, ...rest }: typeof nothing) =>
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(value);
  };
  const choices = [
    ['system', t('targets.system'), systems],
    ['environment', t('targets.environment'), environments],
  ] as const;
  return (
    <>
      <PageHead title={t('targets.new')} way={[{ to: '/targets', label: t('targets.title') }]} />
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
        <TextLine
          label={t('targets.host_key')}
          help={t('targets.host_key_help')}
          name="host_key"
          rows={3}
          value={value.host_key}
          change={(host_key) => change({ ...value, host_key })}
          problem={act.problem}
        />
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
            fields={['host_key', 'system', 'environment', ...lines.map(([, , field]) => field)]}
          />
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {t('targets.send')}
        </Button>
      </form>
    </>
  );
}
