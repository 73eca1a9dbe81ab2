// Whose a configuration item is and what it hangs together with, said by who keeps the CMDB.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  describeConfigurationItem,
  type ReadConfigurationItemAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import '../../parts/act/act.css';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { asText } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { useSaid } from '../../text/words';

interface Shown {
  item: ReadConfigurationItemAnswer;
  close: () => void;
}

const kinds = ['depends_on', 'part_of', 'runs_on'] as const;

export function DescribeItem({ item, close }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const id = item.id ?? '';
  const form = useDraftedAct(
    `describe_item.${id}`,
    {
      owner: item.owner ? item.owner_login : '',
      relations: item.relations.map((each) => ({ kind: each.kind, item: each.item ?? '' })),
    },
    (body) => describeConfigurationItem({ path: { item: id }, body }),
    [`configuration_items:${id}`, 'configuration_items'],
    close,
  );
  const { owner, relations } = form.value;
  const put = (n: number, next: Partial<{ kind: string; item: string }>) =>
    form.set({ relations: relations.map((each, at) => (at === n ? { ...each, ...next } : each)) });
  return (
    <DialogForm title={t('around.item.act')} form={form} fields={['owner']} close={close}>
      <p className="ask-thing">
        {item.code} {said(item.name)}
      </p>
      <Field
        label={t('around.item.owner')}
        help={t('around.item.owner_help')}
        wrong={wordsOfField(form.problem, 'owner')}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={owner}
            onChange={(to) => form.set({ owner: asText(to) })}
          />
        )}
      </Field>
      {relations.map((each, n) => (
        <div key={n}>
          <ThingChoice
            label={t('around.item.kind')}
            name={`relations/${n}/kind`}
            value={each.kind}
            choices={kinds.map((kind) => ({ value: kind, label: t(`around.item.kinds.${kind}`) }))}
            change={(kind) => put(n, { kind })}
            problem={form.problem}
          />
          <Field
            label={t('around.item.other')}
            wrong={wordsOfField(form.problem, `relations/${n}/item`)}
          >
            {(control) => (
              <ThingControl
                id={control.id}
                kind="ci"
                value={each.item}
                onChange={(to) => put(n, { item: asText(to) })}
              />
            )}
          </Field>
          <Button
            size="small"
            onClick={() => form.set({ relations: relations.filter((_, at) => at !== n) })}
          >
            {t('around.item.drop')}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => form.set({ relations: [...relations, { kind: 'depends_on', item: '' }] })}
      >
        {t('around.item.add')}
      </Button>
    </DialogForm>
  );
}
