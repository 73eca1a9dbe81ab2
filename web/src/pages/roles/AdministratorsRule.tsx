// Whether one person may hold two of the three administrator roles, for an organisation with too
// few people; whoever runs the system allows it, with a reason.
import { useTranslation } from 'react-i18next';
import { allowTwoAdministrators, readAdministratorsRule } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';

const touches = ['settings'];

export function AdministratorsRule() {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(['administrators'], readAdministratorsRule, touches);
  const mayChange = data?.actions.includes('allow_two_administrators');
  const next = data?.two_allowed ? 'refuse' : 'allow';
  return (
    <section className="panel" aria-labelledby="administrators">
      <div className="panel-head">
        <h2 id="administrators" className="panel-title">
          {t('administrators.title')}
        </h2>
        {data && mayChange && (
          <ActButton
            label={t(`administrators.${next}`)}
            consequence={t(`administrators.${next}_follows`)}
            reasonFor="allow_two_administrators"
            run={(reason) =>
              allowTwoAdministrators({ body: { allowed: !data.two_allowed, reason } })
            }
            touches={touches}
          />
        )}
      </div>
      <div className="panel-body">
        {problem && <ProblemNotice problem={problem} retry={refetch} />}
        {!data && !problem && <Waiting />}
        {data && <p>{t(data.two_allowed ? 'administrators.two' : 'administrators.three')}</p>}
      </div>
    </section>
  );
}
