// Adding, renaming and merging roles, where it is offered.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createRole,
  mergeRoles,
  renameRole,
  type ListRolesAnswer,
} from '../../api/generated/client';
import type { Problem } from '../../api/problem';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';

type Line = ListRolesAnswer['items'][number];

const touches = ['role_definitions', 'grants', 'tasks'];
const fields = ['role', 'name/zh', 'name/en', 'into', 'reason'];

interface Asked {
  title: string;
  act: { problem: Problem | null; isBusy: boolean; run: (given: undefined) => void };
  close: () => void;
  children: ReactNode;
}

function Ask({ title, act, close, children }: Asked) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} close={close}>
      {children}
      {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}

interface Names {
  name: { zh: string; en: string };
  set: (name: Names['name']) => void;
  problem: Problem | null;
}

function NameFields({ name, set, problem }: Names) {
  const { t } = useTranslation();
  return (
    <>
      <TextLine
        label={t('roles.name_zh')}
        name="name/zh"
        value={name.zh}
        change={(zh) => set({ ...name, zh })}
        problem={problem}
      />
      <TextLine
        label={t('roles.name_en')}
        name="name/en"
        value={name.en}
        change={(en) => set({ ...name, en })}
        problem={problem}
      />
    </>
  );
}

export function AddRole() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('roles.add')}…</Button>
      {isOpen && <Add close={() => setOpen(false)} />}
    </>
  );
}

function Add({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState('');
  const [name, setName] = useState({ zh: '', en: '' });
  const act = useAct(() => createRole({ body: { role, name } }), touches, close);
  return (
    <Ask title={t('roles.add')} act={act} close={close}>
      <TextLine
        label={t('roles.id')}
        help={t('roles.id_help')}
        name="role"
        value={role}
        change={setRole}
        problem={act.problem}
      />
      <NameFields name={name} set={setName} problem={act.problem} />
    </Ask>
  );
}

export function RoleActs({ line, roles }: { line: Line; roles: readonly Line[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'rename_role' | 'merge_roles' | null>(null);
  const close = () => setOpen(null);
  const offer = (act: 'rename_role' | 'merge_roles', label: string) =>
    line.actions.includes(act) && (
      <Button size="small" onClick={() => setOpen(act)}>
        {label}…
      </Button>
    );
  return (
    <>
      {offer('rename_role', t('roles.rename'))} {offer('merge_roles', t('roles.merge'))}
      {open === 'rename_role' && <Rename line={line} close={close} />}
      {open === 'merge_roles' && <Merge line={line} roles={roles} close={close} />}
    </>
  );
}

function Rename({ line, close }: { line: Line; close: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(line.name);
  const { role } = line;
  const act = useAct(() => renameRole({ path: { role }, body: { name } }), touches, close);
  return (
    <Ask title={t('roles.rename')} act={act} close={close}>
      <NameFields name={name} set={setName} problem={act.problem} />
    </Ask>
  );
}

function Merge({ line, roles, close }: { line: Line; roles: readonly Line[]; close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const { role } = line;
  const act = useAct(() => mergeRoles({ path: { role }, body: { into, reason } }), touches, close);
  const others = roles.filter((each) => each.actions.includes('merge_roles') && each.role !== role);
  return (
    <Ask title={t('roles.merge')} act={act} close={close}>
      <p className="ask-thing">{said(line.name)}</p>
      <p className="ask-consequence">{t('roles.merge_follows')}</p>
      <Field label={t('roles.into')} wrong={wordsOfField(act.problem, 'into')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={into}
            onChange={(event) => setInto(event.target.value)}
          >
            <option value="" />
            {others.map((each) => (
              <option key={each.role} value={each.role}>
                {said(each.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextLine
        label={t('roles.reason')}
        name="reason"
        value={reason}
        change={setReason}
        problem={act.problem}
      />
    </Ask>
  );
}
