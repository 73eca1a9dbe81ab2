// A change put up for review.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createChange } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraft } from '../../parts/form/useDraft';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { ThingControl } from '../../parts/record/ThingControl';
import { useSystemChoices } from '../../parts/record/useChoices';

const nothing = {
  title: '',
  purpose: '',
  system: '',
  items: [] as string[],
  impact_analysis: '',
  resource_analysis: '',
};

const lines = [
  ['title', 'changes.title', undefined],
  ['purpose', 'changes.purpose', 3],
  ['impact_analysis', 'changes.impact', 3],
  ['resource_analysis', 'changes.resources', 3],
] as const;

export function NewChangePage() {
  const { t } = useTranslation();
  const [start] = useState(nothing);
  const { value, change, clear } = useDraft('change', start);
  const systems = useSystemChoices();
  const act = useAct(
    () =>
      createChange({ body: { ...value, change_class: 'normal', system: value.system || null } }),
    ['changes'],
    (answer) => {
      clear(start);
      go(`/changes/${answer.id}`);
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <>
      <PageHead title={t('changes.new')} way={[{ to: '/changes', label: t('nav.changes') }]} />
      <form className="panel panel-body narrow" onSubmit={send} noValidate>
        <ThingChoice
          label={t('changes.system')}
          name="system"
          value={value.system}
          choices={systems}
          change={(system) => change({ ...value, system })}
          problem={act.problem}
        />
        {lines.map(([name, label, rows]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={name}
            value={value[name]}
            {...(rows && { rows })}
            change={(to) => change({ ...value, [name]: to })}
            problem={act.problem}
          />
        ))}
        <Field label={t('changes.items')} wrong={wordsOfField(act.problem, 'items')}>
          {(control) => (
            <ThingControl
              id={control.id}
              several
              kind="ci"
              value={value.items}
              onChange={(items) => change({ ...value, items: items as string[] })}
            />
          )}
        </Field>
        {act.problem && (
          <ProblemNotice
            problem={act.problem}
            fields={['system', 'items', ...lines.map(([name]) => name)]}
          />
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {t('changes.send')}
        </Button>
      </form>
    </>
  );
}
