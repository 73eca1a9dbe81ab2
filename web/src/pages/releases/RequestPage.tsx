// A new release: from one or more approved changes of one system.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createRelease, listChanges } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go, useAsked } from '../../parts/address/address';
import { useDraft } from '../../parts/form/useDraft';
import { Field } from '../../parts/form/Field';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { Waiting } from '../../parts/Waiting';

const environments = ['production', 'staging', 'test'] as const;

interface Request {
  title: string;
  environment: string;
  changes: string[];
}

export function RequestPage() {
  const { t } = useTranslation();
  const [asked] = useAsked();
  const given = asked.get('change');
  const [start] = useState<Request>(() => ({
    title: '',
    environment: 'production',
    changes: given ? [given] : [],
  }));
  const { value, change, clear } = useDraft('request', start);
  const act = useAct(
    () => createRelease({ body: value }),
    ['releases', 'changes'],
    (answer) => {
      clear(start);
      go(`/releases/${answer.id}`);
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  const wrong = (field: string) => wordsOfField(act.problem, field);
  return (
    <>
      <PageHead title={t('releases.new')} way={[{ to: '/releases', label: t('release.all') }]} />
      <form className="panel panel-body narrow" onSubmit={send} noValidate>
        <Field label={t('request.title')} help={t('request.title_help')} wrong={wrong('title')}>
          {(control) => (
            <input
              {...control}
              className="text-field"
              value={value.title}
              autoFocus
              onChange={(event) => change({ ...value, title: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('request.changes')}
          help={t('request.changes_help')}
          wrong={wrong('changes')}
        >
          {(control) => (
            <div id={control.id} role="group">
              <Changes chosen={value.changes} choose={(changes) => change({ ...value, changes })} />
            </div>
          )}
        </Field>
        <Field label={t('request.environment')} wrong={wrong('environment')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value.environment}
              onChange={(event) => change({ ...value, environment: event.target.value })}
            >
              {environments.map((each) => (
                <option key={each} value={each}>
                  {t(`request.environments.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {act.problem && (
          <ProblemNotice problem={act.problem} fields={['title', 'changes', 'environment']} />
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {t('request.send')}
        </Button>
      </form>
    </>
  );
}

interface Chosen {
  chosen: string[];
  choose: (changes: string[]) => void;
}

function Changes({ chosen, choose }: Chosen) {
  const { t } = useTranslation();
  const { things: systems } = useThings('system');
  const read = async () =>
    (await listChanges({ query: { state: 'approved', limit: 200 } })).items.toReversed();
  const { data, problem } = useRead(['changes', 'approved'], read, ['changes']);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data) return <Waiting />;
  if (data.length === 0) return <p>{t('request.none')}</p>;
  return (
    <ul className="plain-list">
      {data.map(({ change }) => {
        const id = change.id ?? '';
        const isChosen = chosen.includes(id);
        return (
          <li key={id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() =>
                  choose(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])
                }
              />
              <span className="page-number-small">{change.number}</span>
              <span>{change.title}</span>
              <span className="plain-note">
                {systems.find((each) => each.value === change.system)?.name}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
