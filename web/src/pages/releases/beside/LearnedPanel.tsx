// What the release has taught and what went wrong: its knowledge entries and problem records.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listKnowledge, listProblems, writeKnowledge } from '../../../api/generated/client';
import { Link } from '../../../parts/address/Link';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct, useRead } from '../../../parts/read';
import type { View } from '../../../parts/release/view';
import { StateWord } from '../../../parts/state/StateChip';
import { useSession } from '../../../parts/useSession';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';

export function LearnedPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const mayWrite = useSession().data?.permissions.includes('take_part') ?? false;
  const knowledge = useRead(
    ['release', release, 'knowledge'],
    () => listKnowledge({ query: { release } }),
    follows(release),
  ).data?.items;
  const problems = useRead(
    ['release', release, 'problems'],
    () => listProblems({ query: { release } }),
    follows(release),
  ).data?.items;
  if (!knowledge || !problems) return null;
  return (
    <ActPanel
      title={t('around.knowledge.of_release')}
      count={knowledge.length + problems.length}
      act={t('around.knowledge.act')}
      isOffered={mayWrite}
      form={(close) => <Write release={release} close={close} />}
    >
      {knowledge.length + problems.length === 0 && (
        <p className="plain-note">{t('around.knowledge.nothing')}</p>
      )}
      <ul className="plain-list">
        {problems.map(({ id, recorded, solved }) => (
          <li key={id}>
            <Link to={`/problems/${id}`}>{recorded.number}</Link> {recorded.cause}{' '}
            <StateWord tone={solved ? 'done' : 'need'}>
              {t(`around.problem.${solved ? 'solved' : 'open'}`)}
            </StateWord>
          </li>
        ))}
        {knowledge.map((each) => (
          <li key={each.id}>
            <Link to={`/knowledge/${each.id}`}>{each.number}</Link> {each.title}
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

function Write({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({ title: '', text: '' });
  const { value, change, clear, draft } = useDraft(`knowledge.${release}`, start);
  const act = useAct(
    () => writeKnowledge({ path: { release }, body: value }),
    follows(release),
    () => {
      clear(start);
      close();
    },
  );
  return (
    <BesideForm
      act={t('around.knowledge.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['title', 'text']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('around.knowledge.entry_title')}
        name="title"
        value={value.title}
        change={(title) => change((before) => ({ ...before, title }))}
        problem={act.problem}
      />
      <TextLine
        label={t('around.knowledge.text')}
        name="text"
        rows={4}
        value={value.text}
        change={(text) => change((before) => ({ ...before, text }))}
        problem={act.problem}
        help={t('around.knowledge.help')}
      />
    </BesideForm>
  );
}
