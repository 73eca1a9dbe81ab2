// Grants a role, anywhere or in one unit, for all systems or one.
import { useTranslation } from 'react-i18next';
import { grantRole, listRoles, type ReadPersonAnswer } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { SkillGap } from '../../parts/people/SkillGap';
import { useUnits } from '../../parts/people/usePeople';
import { useRead } from '../../parts/read';
import { useSaid } from '../../text/words';

interface Shown {
  person: ReadPersonAnswer;
  touches: string[];
  close: () => void;
}

export function GrantRole({ person, touches, close }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const roles = useRead(['roles'], listRoles).data?.items ?? [];
  const units = useUnits() ?? [];
  const form = useDraftedAct(
    `grant_role.${person.id}`,
    { role: '', unit: '' },
    (typed) =>
      grantRole({
        path: { person: person.id ?? '' },
        body: { role: typed.role, ...(typed.unit && { place: { unit: typed.unit } }) },
      }),
    touches,
    (answer) => {
      if (answer.warnings.length === 0) close();
    },
  );
  const { role, unit } = form.value;
  return (
    <DialogForm
      title={t('grant.act')}
      form={form}
      fields={['role', 'place/unit']}
      close={close}
      isReady={Boolean(role)}
    >
      <p className="ask-thing">
        <bdi>{said(person.name)}</bdi> <span className="mono">{person.login}</span>
      </p>
      <SkillGap warnings={form.answer?.warnings} />
      <Field label={t('grant.role')} wrong={wordsOfField(form.problem, 'role')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={role}
            onChange={(event) => form.set({ role: event.target.value })}
          >
            <option value="" />
            {(['business', 'administrator'] as const).map((family) => (
              <optgroup key={family} label={t(`roles.family.${family}`)}>
                {roles
                  .filter((each) => each.family === family)
                  .map((each) => (
                    <option key={each.role} value={each.role}>
                      {said(each.name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('grant.unit')}
        help={t('grant.follows')}
        wrong={wordsOfField(form.problem, 'place/unit')}
      >
        {(control) => (
          <select
            {...control}
            className="choice"
            value={unit}
            onChange={(event) => form.set({ unit: event.target.value })}
          >
            <option value="">{t('grant.anywhere')}</option>
            {units.map((each) => (
              <option key={each.id} value={each.id ?? ''}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </DialogForm>
  );
}
