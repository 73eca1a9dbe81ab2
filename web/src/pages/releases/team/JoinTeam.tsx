// Takes a person into the team, in a role; a gap in his skills is said and stops nobody.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinTeam } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { useDraft } from '../../../parts/form/useDraft';
import { SkillGap } from '../../../parts/people/SkillGap';
import { useAct } from '../../../parts/read';
import { asText } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { follows } from '../useRelease';

export function JoinTeam({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ person: '', role: '' });
  const { value, change, clear, draft } = useDraft(`team.${release}`, start);
  const act = useAct(
    () => joinTeam({ path: { release }, body: value }),
    follows(release),
    () => clear(start),
  );
  return (
    <BesideForm
      act={t('around.team.join')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['person', 'role']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <SkillGap warnings={act.answer?.warnings} />
      <Field label={t('around.team.person')} wrong={wordsOfField(act.problem, 'person')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            value={value.person}
            onChange={(to) => change((before) => ({ ...before, person: asText(to) }))}
          />
        )}
      </Field>
      <Field label={t('around.team.role')} wrong={wordsOfField(act.problem, 'role')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="role"
            value={value.role}
            onChange={(to) => change((before) => ({ ...before, role: asText(to) }))}
          />
        )}
      </Field>
    </BesideForm>
  );
}
