// What this release has handed over to other processes, and what came back; who deals with it there
// answers here, and the release goes on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerReferral,
  listReleaseHandovers,
  type ListReleaseHandoversAnswer,
} from '../../../api/generated/client';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { PersonName, UnitName } from '../../../parts/people/PersonName';
import { useAct, useRead } from '../../../parts/read';
import type { View } from '../../../parts/release/view';
import { StateWord } from '../../../parts/state/StateChip';
import { Time } from '../../../parts/time/Time';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';

type Handover = ListReleaseHandoversAnswer['items'][number];

// What the packs that ship hand over, and to whom; a pack's own words show as they are.
const receivers = [
  'project',
  'change',
  'problem',
  'knowledge',
  'incident',
  'configuration',
] as const;
const matters = [
  'opinions',
  'defect',
  'finished',
  'experience',
  'installed',
  'restored',
  'rolled_back',
  'refused',
  'cancelled',
  'partly_successful',
] as const;

// `onlyOpen`: nothing but what somebody is to answer now.
export function HandoversPanel({ view, onlyOpen = false }: { view: View; onlyOpen?: boolean }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const read = useRead(
    ['release', release, 'handovers'],
    () => listReleaseHandovers({ path: { release } }),
    follows(release),
  );
  const items = read.data?.items ?? [];
  const asked = items.find((each) => each.actions.includes('answer_referral'));
  const shown = onlyOpen ? items.filter((each) => each === asked) : items.toReversed();
  if (shown.length === 0) return null;
  return (
    <ActPanel
      title={t('beside.handover.title')}
      count={shown.length}
      act={t('beside.handover.act')}
      isOffered={asked !== undefined}
      form={(close) => <Answer handover={asked?.id ?? ''} release={release} close={close} />}
    >
      <ul className="plain-list">
        {shown.map((each) => (
          <One key={each.id} handover={each} />
        ))}
      </ul>
    </ActPanel>
  );
}

function One({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const { to, about, site, references, text, at, answered } = handover;
  const receiver = receivers.find((each) => each === to);
  const matter = matters.find((each) => each === about);
  return (
    <li className="beside-entry">
      <p className="beside-text">
        {t('beside.handover.made', {
          matter: matter ? t(`beside.handover.matters.${matter}`) : about,
          to: receiver ? t(`beside.handover.receivers.${receiver}`) : to,
        })}
        {references.length > 0 && ` · ${references.join(t('task.and'))}`}
      </p>
      {text && <p className="beside-text beside-said">{text}</p>}
      <p className="beside-by">
        {site && <UnitName id={site} />}
        <Time at={at} full />
        {answered && <StateWord tone="done">{t('beside.handover.answered')}</StateWord>}
      </p>
      {answered && (
        <p className="beside-text">
          {answered.text} {answered.text && answered.reference}{' '}
          {answered.by && <PersonName id={answered.by} />}
        </p>
      )}
    </li>
  );
}

interface Answering {
  handover: string;
  release: string;
  close: () => void;
}

function Answer({ handover, release, close }: Answering) {
  const { t } = useTranslation();
  const [start] = useState({ text: '', reference: '' });
  const { value, change, clear, draft } = useDraft(`handover.${handover}`, start);
  const act = useAct(
    () => answerReferral({ path: { handover }, body: value }),
    [...follows(release), 'tasks'],
    () => {
      clear(start);
      close();
    },
  );
  return (
    <BesideForm
      act={t('beside.handover.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['text', 'reference']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('beside.handover.text')}
        name="text"
        rows={3}
        value={value.text}
        change={(text) => change((before) => ({ ...before, text }))}
        problem={act.problem}
        help={t('beside.handover.follows')}
      />
      <TextLine
        label={t('beside.handover.reference')}
        optional={t('task.opinion.free')}
        name="reference"
        value={value.reference}
        change={(reference) => change((before) => ({ ...before, reference }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}
