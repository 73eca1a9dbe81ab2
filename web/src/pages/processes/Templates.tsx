// Processes that are delivered with the program: what each is, and loading it.
import { useTranslation } from 'react-i18next';
import {
  listPackTemplates,
  loadPackTemplate,
  type ListPackTemplatesAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { useRoleName } from '../../parts/people/useRoleName';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { templateTones } from '../../parts/state/tones';
import { useSaid } from '../../text/words';
import './processes.css';

type Template = ListPackTemplatesAnswer['items'][number];

const touches = ['pack_versions'];
const load = (pack: string) => loadPackTemplate({ path: { pack }, body: {} });
const isOffered = (each: Template) => each.actions.includes('load_pack_template');

export function Templates() {
  const { t } = useTranslation();
  const { data, problem } = useRead(['pack-templates'], () => listPackTemplates(), touches);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data || data.items.length === 0) return null;
  const offered = data.items.filter(isOffered);
  return (
    <section className="panel" aria-labelledby="templates">
      <div className="panel-head">
        <h2 id="templates" className="panel-title">
          {t('processes.templates.title')}
        </h2>
        {offered.length > 1 && (
          <ActButton
            label={t('processes.templates.load_all')}
            consequence={t('processes.templates.follows')}
            run={async () => {
              for (const each of offered) await load(each.pack);
            }}
            touches={touches}
          />
        )}
      </div>
      <ul className="panel-body templates">
        {data.items.map((each) => (
          <OneTemplate key={each.pack} template={each} />
        ))}
      </ul>
    </section>
  );
}

function OneTemplate({ template: it }: { template: Template }) {
  const { t } = useTranslation();
  const said = useSaid();
  const nameRole = useRoleName();
  const name = <bdi>{said(it.name)}</bdi>;
  return (
    <li className="template">
      <div>
        <p className="template-name">
          {name}{' '}
          <span className="mono">
            {it.pack} {it.number}
          </span>
        </p>
        <p>
          <bdi>
            {t('processes.templates.of', { organisation: it.organisation, source: it.source })}
          </bdi>
        </p>
        <p className="template-note">
          {t('processes.templates.size', { steps: it.steps, records: it.records })}
          {' · '}
          {t('processes.templates.owner', { role: nameRole(it.owner) })}
        </p>
        <p className="template-note">{it.stages.map(said).join(' → ')}</p>
      </div>
      {isOffered(it) ? (
        <ActButton
          label={t('processes.templates.load')}
          thing={name}
          consequence={t('processes.templates.follows')}
          run={() => load(it.pack)}
          touches={touches}
        />
      ) : (
        <StateWord tone={templateTones[it.state]}>
          {t(`processes.templates.state.${it.state}`, { number: it.in_force })}
        </StateWord>
      )}
    </li>
  );
}
