// A new release: from one or more approved changes of one system.
import { useTranslation } from 'react-i18next';
import { createRelease, listPacks } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go, useAsked } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { PageForm } from '../../parts/form/PageForm';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import './release.css';
import { useThings } from '../../parts/record/useThings';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { CopyNote } from './CopyNote';
import { IsFor, type Purpose } from './IsFor';
import { useApproved } from './useApproved';

// What is chosen from few words, in the order of the form; the first word is the usual one.
const choices = {
  environment: ['production', 'staging', 'test'],
  type: ['upgrade', 'patch', 'new'],
  mode: ['planned', 'emergency'],
  kind_of_work: ['code', 'data_change', 'hardware_software', 'configuration'],
} as const;
type Choice = keyof typeof choices;
const words = {
  environment: 'environments',
  type: 'types',
  mode: 'modes',
  kind_of_work: 'kinds_of_work',
} as const;
const chosen: readonly Choice[] = ['environment', 'type', 'mode', 'kind_of_work'];

interface Request extends Purpose {
  title: string;
  changes: string[];
  pack: string;
  environment: string;
  type: string;
  mode: string;
  kind_of_work: string;
}

export function RequestPage() {
  const { t } = useTranslation();
  const [asked] = useAsked();
  const given = asked.get('change');
  const copyOf = asked.get('copy') ?? '';
  const start: Request = {
    title: '',
    changes: given ? [given] : [],
    scope: copyOf ? '' : 'system',
    project: '',
    department: '',
    pack: 'standard',
    environment: 'production',
    type: 'upgrade',
    mode: 'planned',
    kind_of_work: 'code',
  };
  const approved = useApproved().data;
  const form = useDraftedAct(
    copyOf ? `request.${copyOf}` : 'request',
    start,
    ({ scope, project, department, ...asks }) => {
      const system = approved?.find((each) => asks.changes.includes(each.id ?? ''))?.system;
      return createRelease({
        body: {
          ...asks,
          ...(scope === 'project' && { project }),
          ...(scope === 'system' && system && { system }),
          ...(department && { department }),
          ...(copyOf && { copy_of: copyOf }),
        },
      });
    },
    ['releases', 'changes'],
    (answer) => go(`/releases/${answer.id}`),
  );
  const { value, set, problem } = form;
  const wrong = (field: string) => wordsOfField(problem, field);
  return (
    <>
      <PageHead title={t('releases.new')} way={[{ to: '/releases', label: t('release.all') }]} />
      <PageForm
        act={t('request.send')}
        form={form}
        fields={['title', 'changes', 'project', 'department', ...chosen]}
      >
        {copyOf && <CopyNote release={copyOf} />}
        <Field label={t('request.title')} help={t('request.title_help')} wrong={wrong('title')}>
          {(control) => (
            <input
              {...control}
              className="text-field"
              value={value.title}
              autoFocus
              onChange={(event) => set({ title: event.target.value })}
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
              <Changes chosen={value.changes} choose={(changes) => set({ changes })} />
            </div>
          )}
        </Field>
        <IsFor value={value} change={set} isCopy={copyOf !== ''} problem={problem} />
        <Process pack={value.pack} choose={(pack) => set({ pack })} />
        {chosen.map((name) => (
          <Field key={name} label={t(`request.${name}`)} wrong={wrong(name)}>
            {(control) => (
              <select
                {...control}
                className="choice"
                value={value[name]}
                onChange={(event) => set({ [name]: event.target.value })}
              >
                {choices[name].map((each) => (
                  <option key={each} value={each}>
                    {t(`request.${words[name]}.${each}` as 'request.modes.planned')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </PageForm>
    </>
  );
}

// The process that the release follows: those that are in force.
function Process({ pack, choose }: { pack: string; choose: (pack: string) => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { data, problem } = useRead(['packs'], () => listPacks(), ['pack_versions']);
  if (problem) return <ProblemNotice problem={problem} />;
  return (
    <Field label={t('request.pack')} help={t('request.pack_help')}>
      {(control) => (
        <select
          {...control}
          className="choice"
          value={pack}
          onChange={(event) => choose(event.target.value)}
        >
          {(data?.items ?? []).map((each) => (
            <option key={each.pack} value={each.pack} disabled={!each.number}>
              {said(each.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Chosen {
  chosen: string[];
  choose: (changes: string[]) => void;
}

function Changes({ chosen, choose }: Chosen) {
  const { t } = useTranslation();
  const { things: systems } = useThings('system');
  const { data, problem } = useApproved();
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data) return <Waiting />;
  if (data.length === 0) return <p>{t('request.none')}</p>;
  return (
    <ul className="plain-list">
      {data.map((change) => {
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
