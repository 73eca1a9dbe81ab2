// The configuration items of a release: each is confirmed with what is installed now.
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  confirmConfiguration,
  readConfigurationItem,
  readRelease,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { useDraft } from '../../parts/form/useDraft';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { TaskSeen } from './TaskPage';

interface OneItem {
  release: string;
  item: string;
  planned: string; // the version that the release installs
  isConfirmed: boolean;
}

function Item({ release, item, planned, isConfirmed }: OneItem) {
  const { t } = useTranslation();
  const said = useSaid();
  const seen = useRead(['item', item], () => readConfigurationItem({ path: { item } }), [
    'configuration_items',
  ]).data;
  const { value, change, clear, draft } = useDraft(`item.${release}.${item}`, {
    version: planned,
    deviation: '',
  });
  const send = () =>
    confirmConfiguration({
      path: { release, item },
      body: {
        installed_version: value.version,
        ...(value.deviation.trim() && { deviation: value.deviation.trim() }),
      },
    });
  const act = useAct(send, [`release:${release}`, 'configuration_items'], () => clear());
  const text = (key: 'version' | 'deviation', field: string, label: string, help?: string) => (
    <Field label={label} help={help} wrong={wordsOfField(act.problem, field)}>
      {(control) => (
        <Input
          {...control}
          value={value[key]}
          onChange={(event) => change((before) => ({ ...before, [key]: event.target.value }))}
        />
      )}
    </Field>
  );
  if (!seen) return <Waiting />;
  return (
    <form
      className="panel-body item"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.run(undefined);
      }}
    >
      <p className="item-name">
        <bdi>{said(seen.name)}</bdi> <span className="mono">{seen.code}</span>{' '}
        {isConfirmed && (
          <StateWord tone="done">
            {t('task.items.confirmed')} {seen.installed_version}
          </StateWord>
        )}
      </p>
      {!isConfirmed && (
        <>
          {text(
            'version',
            'installed_version',
            t('task.items.version'),
            seen.installed_version
              ? t('task.items.recorded', { version: seen.installed_version })
              : t('task.items.recorded_none'),
          )}
          {text(
            'deviation',
            'deviation',
            t('task.items.deviation'),
            t('task.items.deviation_help'),
          )}
          {act.problem && (
            <ProblemNotice problem={act.problem} fields={['installed_version', 'deviation']} />
          )}
          <Button htmlType="submit" loading={act.isBusy}>
            {t('task.items.confirm')}
          </Button>
          <DraftNote draft={draft} drop={() => clear()} />
        </>
      )}
    </form>
  );
}

interface Shown {
  release: string;
  items: TaskSeen['items'];
}

export function ItemsToConfirm({ release, items: asked }: Shown) {
  const { t } = useTranslation();
  const read = useRead(['release', release], () => readRelease({ path: { release } }), [
    `release:${release}`,
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const { items, confirmed_items, restored } = read.data.release;
  // What was rolled back stands as before.
  const plannedOf = (item: string) =>
    (!restored && asked.find(({ id }) => id === item)?.planned_version) || '';
  const known = items.filter((each): each is string => each !== null);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('task.items.title')}</h2>
      </div>
      {known.length === 0 && <p className="panel-body">{t('task.items.none')}</p>}
      {known.map((each) => (
        <Item
          key={each}
          release={release}
          item={each}
          planned={plannedOf(each)}
          isConfirmed={confirmed_items.includes(each)}
        />
      ))}
    </section>
  );
}
