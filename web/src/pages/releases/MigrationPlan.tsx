// Where the release would go on in the chosen version; each change is previewed anew.
import { Button } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { previewMigration } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DraftNote } from '../../parts/form/DraftNote';
import { ReasonField } from '../../parts/form/ReasonField';
import type { Drafted } from '../../parts/form/useDraftedAct';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { Sign } from '../../parts/state/Sign';
import { useWords } from '../../parts/useWords';
import { Waiting } from '../../parts/Waiting';
import { looseProblems, useElementName } from './migration';
import { MigrationRows } from './MigrationRows';
import { follows } from './useRelease';
import { usePackElements } from './usePackElements';

interface Typed {
  version: string;
  plan: Record<string, string>;
  reason: string;
}

interface Migrating extends Drafted {
  value: Typed;
  set: (part: Partial<Typed>) => void;
}

interface Shown {
  view: View;
  digest: string;
  form: Migrating;
  close: () => void;
}

export function MigrationPlan({ view, digest, form, close }: Shown) {
  const { t } = useTranslation();
  const words = useWords();
  const { release } = view;
  const id = release.id ?? '';
  const { version, plan } = form.value;
  const before = usePackElements(release.pack, release.pack_digest);
  const after = usePackElements(release.pack, digest);
  const { data, problem, isFetching, refetch } = useRead(
    ['release', id, 'migration', version, plan],
    () => previewMigration({ path: { release: id }, body: { version, plan } }),
    follows(id),
  );
  // What stood there stays until the next answer: nobody loses his place in it.
  const last = useRef(data);
  if (data) last.current = data;
  const shown = last.current;
  const nameOf = useElementName([...(before.data ?? []), ...(after.data ?? [])]);
  const failed = problem ?? before.problem ?? after.problem;
  const retry = () => [refetch, before.refetch, after.refetch].forEach((each) => each());
  if (failed) return <ProblemNotice problem={failed} retry={retry} />;
  if (!shown || !before.data || !after.data) return <Waiting />;
  const loose = looseProblems(shown, before.data);
  const count = shown.problems.length;
  return (
    <>
      <p className={`migration-verdict ${count > 0 ? 'tone-fail' : 'tone-done'}`} role="status">
        <Sign tone={count > 0 ? 'fail' : 'done'} />
        {count > 0 ? t('migration.hindered', { count }) : t('migration.possible')}
      </p>
      {loose.length > 0 && (
        <ul className="migration-loose">
          {loose.map((each, n) => (
            <li key={n}>
              {words(each.code, { ...each.parameters, element: nameOf(each.parameters.element) })}
            </li>
          ))}
        </ul>
      )}
      <MigrationRows
        answer={shown}
        before={before.data}
        after={after.data}
        plan={plan}
        change={(to) => form.set({ plan: to })}
        nameOf={nameOf}
      />
      <Decide form={form} isPossible={count === 0 && !isFetching} close={close} />
    </>
  );
}

interface Decided {
  form: Migrating;
  isPossible: boolean;
  close: () => void;
}

function Decide({ form, isPossible, close }: Decided) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const { version, reason } = form.value;
  const { draft, drop, problem, isBusy } = form;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') form.send();
  };
  const lacks = isTried && reason.trim() === '';
  return (
    <form onSubmit={send} noValidate>
      {isPossible && (
        <ReasonField
          value={reason}
          change={(to) => form.set({ reason: to })}
          wrong={lacks ? [t('act.reason_missing')] : wordsOfField(problem, 'reason')}
        />
      )}
      {problem && <ProblemNotice problem={problem} fields={['reason']} />}
      <DraftNote draft={draft} drop={drop} />
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        {isPossible && (
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {isBusy ? t('act.busy') : t('migration.do', { version })}
          </Button>
        )}
      </div>
    </form>
  );
}
