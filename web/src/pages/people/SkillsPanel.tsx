// What a person is marked with, role by role, against what each role wants.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSkills, markSkills, type ListSkillsAnswer } from '../../api/generated/client';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { useSaid } from '../../text/words';

type OfRole = ListSkillsAnswer['items'][number];

export function SkillsPanel({ person }: { person: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = () => listSkills({ path: { person } });
  const { data } = useRead(['person', person, 'skills'], read, ['skill_marks', 'grants']);
  if (!data) return null;
  const held = data.items.filter((each) => each.held);
  const others = data.items.filter((each) => !each.held);
  const mayMark = data.actions.includes('mark_skills');
  return (
    <section className="panel" aria-label={t('around.skills.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('around.skills.title')}</h2>
      </div>
      <div className="panel-body">
        <p className="plain-note">{t('around.skills.note')}</p>
        {[...held, ...others].map((each) => {
          const missing = each.skills.filter((skill) => !skill.marked).length;
          return (
            <details key={each.role} open={each.held}>
              <summary>
                {said(each.name)} {each.held && `· ${t('around.skills.held')} `}
                <StateWord tone={missing === 0 ? 'done' : 'wait'}>
                  {missing === 0
                    ? t('around.skills.full')
                    : t('around.skills.gap', { count: missing })}
                </StateWord>
              </summary>
              <Marks key={JSON.stringify(each)} person={person} of={each} mayMark={mayMark} />
            </details>
          );
        })}
      </div>
    </section>
  );
}

function Marks({ person, of, mayMark }: { person: string; of: OfRole; mayMark: boolean }) {
  const { t } = useTranslation();
  const said = useSaid();
  const before = of.skills.filter((each) => each.marked).map((each) => each.name.zh);
  const [marked, setMarked] = useState(before);
  const act = useAct(
    () => markSkills({ path: { person }, body: { role: of.role, skills: marked } }),
    ['skill_marks'],
  );
  const toggle = (skill: string) =>
    setMarked((now) =>
      now.includes(skill) ? now.filter((each) => each !== skill) : [...now, skill],
    );
  return (
    <>
      <ul className="plain-list">
        {of.skills.map(({ name }) => (
          <li key={name.zh}>
            <label>
              <input
                type="checkbox"
                checked={marked.includes(name.zh)}
                disabled={!mayMark}
                onChange={() => toggle(name.zh)}
              />{' '}
              {said(name)}
            </label>
          </li>
        ))}
      </ul>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {mayMark && (
        <Button
          size="small"
          disabled={marked.length === before.length && marked.every((e) => before.includes(e))}
          loading={act.isBusy}
          onClick={() => act.run(undefined)}
        >
          {t('around.skills.save')}
        </Button>
      )}
    </>
  );
}
