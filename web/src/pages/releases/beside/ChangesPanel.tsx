// The changes that a release combines; who manages changes adds and takes out until the approval.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupChanges, listChanges } from '../../../api/generated/client';
import { Link } from '../../../parts/address/Link';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { useAct, useRead } from '../../../parts/read';
import { useThings, type Thing } from '../../../parts/record/useThings';
import type { View } from '../../../parts/release/view';
import { Waiting } from '../../../parts/Waiting';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { isOffered } from './offered';

const present = (ids: readonly (string | null)[]) => ids.filter((each) => each !== null);

export function ChangesPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const { things } = useThings('change');
  const { changes } = view.release;
  return (
    <ActPanel
      title={t('beside.changes.title')}
      count={changes.length}
      act={t('beside.changes.act')}
      isOffered={isOffered(view, 'group_changes')}
      form={(close) => <Regroup view={view} things={things} close={close} />}
    >
      <ul className="plain-list">
        {present(changes).map((id) => {
          const found = things.find((each) => each.value === id);
          return (
            <li key={id} className="beside-entry">
              <span className="mono">{found?.note}</span>{' '}
              <Link to={`/changes/${id}`}>{found?.name ?? '…'}</Link>
            </li>
          );
        })}
      </ul>
    </ActPanel>
  );
}

interface Shown {
  view: View;
  things: Thing[];
  close: () => void;
}

function Regroup({ view, things, close }: Shown) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const { system } = view.release;
  const now = present(view.release.changes);
  const [start] = useState({ picked: now, reason: '' });
  const { value, change, clear, draft } = useDraft(`grouping.${release}`, start);
  const { picked, reason } = value;
  const approved = useRead(
    ['changes', 'approved', system],
    () => listChanges({ query: { system, state: 'approved', limit: 200 } }),
    ['changes'],
  );
  const act = useAct(
    () =>
      groupChanges({
        path: { release },
        body: {
          add: picked.filter((each) => !now.includes(each)),
          remove: now.filter((each) => !picked.includes(each)),
          reason,
        },
      }),
    [...follows(release), 'changes'],
    () => {
      clear();
      close();
    },
  );
  if (approved.problem) {
    return <ProblemNotice problem={approved.problem} retry={approved.refetch} />;
  }
  if (!approved.data) return <Waiting />;
  const there = present(approved.data.items.map((each) => each.change.id));
  const choices = [...now, ...there.filter((each) => !now.includes(each))];
  const toggle = (id: string) =>
    change((before) => ({
      ...before,
      picked: before.picked.includes(id)
        ? before.picked.filter((each) => each !== id)
        : [...before.picked, id],
    }));
  return (
    <BesideForm
      act={t('beside.changes.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['reason']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <fieldset className="ticks">
        <legend className="field-label">{t('beside.changes.pick')}</legend>
        {choices.map((id) => {
          const found = things.find((each) => each.value === id);
          return (
            <label key={id}>
              <input type="checkbox" checked={picked.includes(id)} onChange={() => toggle(id)} />
              <span>
                <span className="mono">{found?.note}</span> {found?.name ?? '…'}
              </span>
            </label>
          );
        })}
      </fieldset>
      {choices.length === now.length && <p className="plain-note">{t('beside.changes.no_more')}</p>}
      <TextLine
        label={t('act.reason')}
        name="reason"
        rows={2}
        value={reason}
        change={(to) => change((before) => ({ ...before, reason: to }))}
        problem={act.problem}
        help={t('act.reason_help')}
      />
    </BesideForm>
  );
}
