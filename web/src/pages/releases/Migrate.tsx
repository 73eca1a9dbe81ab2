// Another version of the process for a release under way: chosen, previewed with everything that
// hinders it, mapped where elements have other ids, then moved with a reason.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listReleaseVersions, migrateRelease } from '../../api/generated/client';
import { Dialog } from '../../parts/dialog/Dialog';
import { DraftNote } from '../../parts/form/DraftNote';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import './migrate.css';
import { MigrationPlan } from './MigrationPlan';
import { follows } from './useRelease';

// What is typed: the version, where each element goes, and why.
const nothing = { version: '', plan: {} as Record<string, string>, reason: '' };

export function Migrate({ view }: { view: View }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('migration.act')}…</Button>
      {isOpen && <Asked view={view} close={() => setOpen(false)} />}
    </>
  );
}

function Asked({ view, close }: { view: View; close: () => void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { release } = view;
  const id = release.id ?? '';
  const form = useDraftedAct(
    `migrate_release.${id}`,
    nothing,
    (body) => migrateRelease({ path: { release: id }, body }),
    follows(id),
    close,
  );
  const { data, problem, refetch } = useRead(
    ['release', id, 'versions'],
    () => listReleaseVersions({ path: { release: id } }),
    [...follows(id), 'pack_versions'],
  );
  const items = data?.items ?? [];
  const current = items.find((each) => each.current);
  const others = items.filter((each) => !each.current);
  const to = others.find((each) => each.version === form.value.version);
  return (
    <Dialog title={t('migration.act')} close={close} wide>
      <p className="ask-thing">
        {release.number} {release.title}
      </p>
      <p className="ask-consequence">{t('migration.follows')}</p>
      {problem && <ProblemNotice problem={problem} retry={refetch} />}
      {!data && !problem && <Waiting />}
      {data && (
        <Field
          label={t('migration.version')}
          help={current && t('migration.current', { version: current.version })}
        >
          {(control) => (
            <select
              {...control}
              className="choice"
              value={form.value.version}
              onChange={(event) => form.set({ version: event.target.value, plan: {} })}
            >
              <option value="" />
              {others.map((each) => (
                <option key={each.digest} value={each.version}>
                  {t('migration.effective', {
                    version: each.version,
                    time: times.full(each.effective),
                  })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {to ? (
        <MigrationPlan key={to.digest} view={view} digest={to.digest} form={form} close={close} />
      ) : (
        <>
          <DraftNote draft={form.draft} drop={form.drop} />
          <div className="dialog-acts">
            <Button onClick={close}>{t('act.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
