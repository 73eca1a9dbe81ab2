// Several requests approved with one signature: what is answered for each stands here before it is
// signed, and who signs proves that it is he.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideTogether, readTask, type ReadTaskAnswer } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { prove } from '../../api/session';
import '../../parts/act/act.css';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { PasswordInput } from '../../parts/form/PasswordInput';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import type { AgendaItem } from './MeetingAgenda';

interface Asked {
  meeting: string;
  items: readonly AgendaItem[];
  done: () => void;
  close: () => void;
}

// Signed is what was shown: the sections as each task told them.
const approvalOf = (shown: ReadTaskAnswer) => ({
  task: shown.task.id ?? '',
  verdict: 'approve' as const,
  answers: Object.fromEntries(
    shown.checks.filter((each) => each.asked).map((each) => [each.id, { answer: 'yes' as const }]),
  ),
  sections: Object.fromEntries(shown.sections.map((each) => [each.key, each.digest])),
});

export function ApproveTogether({ meeting, items, done, close }: Asked) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const tasks = items.map((each) => each.task ?? '');
  const read = useRead(
    ['meeting', meeting, 'together', ...tasks],
    () => Promise.all(tasks.map((task) => readTask({ path: { task }, query: {} }))),
    ['tasks'],
  );
  const act = useAct(
    async (shown: ReadTaskAnswer[]) => {
      await prove({ password });
      return decideTogether({ path: { meeting }, body: { decisions: shown.map(approvalOf) } });
    },
    ['meetings', 'tasks'],
    done,
  );
  const { data } = read;
  return (
    <Dialog title={t('meetings.together.title', { count: items.length })} close={close} wide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (data) act.run(data);
        }}
      >
        <p className="ask-consequence">{t('meetings.together.follows')}</p>
        {!data && !read.problem && <Waiting />}
        {read.problem && <ProblemNotice problem={read.problem} />}
        <ul className="meeting-together">
          {data?.map((shown, n) => (
            <One key={shown.task.id} item={items[n]} shown={shown} />
          ))}
        </ul>
        <Field label={t('task.proof.label')} wrong={wordsOfField(act.problem, 'password')}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="current-password"
              value={password}
              change={setPassword}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['password']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={act.isBusy}
            disabled={!data || password === ''}
          >
            {t('meetings.together.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function One({ item, shown }: { item: AgendaItem | undefined; shown: ReadTaskAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  const asked = shown.checks.filter((each) => each.asked);
  return (
    <li>
      <p className="ask-thing">
        {item?.number} {item?.title}
      </p>
      {asked.map((each) => (
        <p key={each.id} className="plain-row">
          {said(each.text)} <StateWord tone="done">{t('meetings.together.yes')}</StateWord>
        </p>
      ))}
    </li>
  );
}
