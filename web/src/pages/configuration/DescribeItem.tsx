// Whose a configuration item is and what it hangs together with, said by who keeps the CMDB.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  describeConfigurationItem,
  type ReadConfigurationItemAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import '../../parts/act/act.css';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
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
  const [owner, setOwner] = useState(item.owner ? item.owner_login : '');
  const [relations, setRelations] = useState(
    item.relations.map((each) => ({ kind: each.kind, item: each.item ?? '' })),
  );
  const act = useAct(
    () => describeConfigurationItem({ path: { item: id }, body: { owner, relations } }),
    [`configuration_items:${id}`, 'configuration_items'],
    close,
  );
  const put = (n: number, next: Partial<{ kind: string; item: string }>) =>
    setRelations((before) => before.map((each, at) => (at === n ? { ...each, ...next } : each)));
  return (
    <Dialog title={t('around.item.act')} close={close}>
      <p className="ask-thing">
        {item.code} {said(item.name)}
      </p>
      <Field
        label={t('around.item.owner')}
        help={t('around.item.owner_help')}
        wrong={wordsOfField(act.problem, 'owner')}
      >
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={owner}
            onChange={(to) => setOwner(asText(to))}
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
            problem={act.problem}
          />
          <Field
            label={t('around.item.other')}
            wrong={wordsOfField(act.problem, `relations/${n}/item`)}
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
            onClick={() => setRelations((before) => before.filter((_, at) => at !== n))}
          >
            {t('around.item.drop')}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => setRelations((before) => [...before, { kind: 'depends_on', item: '' }])}
      >
        {t('around.item.add')}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} fields={['owner']} />}
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {t('around.item.act')}
        </Button>
      </div>
    </Dialog>
  );
}
