// Grants a role, anywhere or in one unit, for all systems or one.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { grantRole, listRoles, type ReadPersonAnswer } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { SkillGap } from '../../parts/people/SkillGap';
import { useUnits } from '../../parts/people/usePeople';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
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
  const [role, setRole] = useState('');
  const [unit, setUnit] = useState('');
  const act = useAct(grantRole, touches, (answer) => {
    if (answer.warnings.length === 0) close();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const path = { person: person.id ?? '' };
    act.run({ path, body: { role, ...(unit && { place: { unit } }) } });
  };
  return (
    <Dialog title={t('grant.act')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">
          <bdi>{said(person.name)}</bdi> <span className="mono">{person.login}</span>
        </p>
        <SkillGap warnings={act.answer?.warnings} />
        <Field label={t('grant.role')} wrong={wordsOfField(act.problem, 'role')}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={role}
              onChange={(event) => setRole(event.target.value)}
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
          wrong={wordsOfField(act.problem, 'place/unit')}
        >
          {(control) => (
            <select
              {...control}
              className="choice"
              value={unit}
              onChange={(event) => setUnit(event.target.value)}
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
        {act.problem && <ProblemNotice problem={act.problem} fields={['role', 'place/unit']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy} disabled={!role}>
            {t('grant.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
