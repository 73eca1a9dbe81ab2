// What a release is for: a running system or a project, and for which department.
import { useTranslation } from 'react-i18next';
import { listReleaseProjects } from '../../api/generated/client';
import { wordsOfField, type Problem } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';

export interface Purpose {
  scope: '' | 'system' | 'project'; // none chosen: as the release that is copied
  project: string;
  department: string;
}

interface Shown {
  value: Purpose;
  change: (to: Partial<Purpose>) => void;
  isCopy: boolean;
  problem: Problem | null;
}

export function IsFor({ value, change, isCopy, problem }: Shown) {
  const { t } = useTranslation();
  const { things: units } = useThings('unit');
  const scopes = [...(isCopy ? (['copied'] as const) : []), 'system', 'project'] as const;
  return (
    <>
      <Field label={t('request.scope')} help={t('request.scope_help')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.scope}
            onChange={(event) => change({ scope: event.target.value as Purpose['scope'] })}
          >
            {scopes.map((each) => (
              <option key={each} value={each === 'copied' ? '' : each}>
                {t(`request.scopes.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.scope === 'project' && <Project value={value} change={change} problem={problem} />}
      <Field
        label={t('request.department')}
        help={isCopy ? undefined : t('request.department_help')}
        wrong={wordsOfField(problem, 'department')}
      >
        {(control) => (
          <select
            {...control}
            className="choice"
            value={value.department}
            onChange={(event) => change({ department: event.target.value })}
          >
            <option value="">
              {t(isCopy ? 'request.scopes.copied' : 'request.department_own')}
            </option>
            {units.map((each) => (
              <option key={each.value} value={each.value}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function Project({ value, change, problem }: Omit<Shown, 'isCopy'>) {
  const { t } = useTranslation();
  const known = useRead(['release-projects'], () => listReleaseProjects(), ['releases']).data;
  return (
    <Field
      label={t('request.project')}
      help={t('request.project_help')}
      wrong={wordsOfField(problem, 'project')}
    >
      {(control) => (
        <>
          <input
            {...control}
            className="text-field"
            list="known-projects"
            value={value.project}
            onChange={(event) => change({ project: event.target.value })}
          />
          <datalist id="known-projects">
            {known?.items.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
