// A change put up for review.
import { useTranslation } from 'react-i18next';
import { createChange } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { PageForm } from '../../parts/form/PageForm';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { PageHead } from '../../parts/page/PageHead';
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
  const systems = useSystemChoices();
  const form = useDraftedAct(
    'change',
    nothing,
    (typed) =>
      createChange({ body: { ...typed, change_class: 'normal', system: typed.system || null } }),
    ['changes'],
    (answer) => go(`/changes/${answer.id}`),
  );
  const { value, set, problem } = form;
  return (
    <>
      <PageHead title={t('changes.new')} way={[{ to: '/changes', label: t('nav.changes') }]} />
      <PageForm
        act={t('changes.send')}
        form={form}
        fields={['system', 'items', ...lines.map(([name]) => name)]}
      >
        <ThingChoice
          label={t('changes.system')}
          name="system"
          value={value.system}
          choices={systems}
          change={(system) => set({ system })}
          problem={problem}
        />
        {lines.map(([name, label, rows]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={name}
            value={value[name]}
            {...(rows && { rows })}
            change={(to) => set({ [name]: to })}
            problem={problem}
          />
        ))}
        <Field label={t('changes.items')} wrong={wordsOfField(problem, 'items')}>
          {(control) => (
            <ThingControl
              id={control.id}
              several
              kind="ci"
              value={value.items}
              onChange={(items) => set({ items: items as string[] })}
            />
          )}
        </Field>
      </PageForm>
    </>
  );
}
