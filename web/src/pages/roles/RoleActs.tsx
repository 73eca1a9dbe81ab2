// Adding, renaming and merging roles, where it is offered.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createRole,
  mergeRoles,
  renameRole,
  type ListRolesAnswer,
} from '../../api/generated/client';
import type { Problem } from '../../api/problem';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { useSaid } from '../../text/words';

type Line = ListRolesAnswer['items'][number];

const touches = ['role_definitions', 'grants', 'tasks'];
const fields = ['role', 'name/zh', 'name/en', 'into', 'reason'];

const nothing = { role: '', name: { zh: '', en: '' } };

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
  const create = (body: typeof nothing) => createRole({ body });
  const form = useDraftedAct('role.create', nothing, create, touches, close);
  const { value, set, problem } = form;
  return (
    <DialogForm title={t('roles.add')} form={form} fields={fields} close={close}>
      <TextLine
        label={t('roles.id')}
        help={t('roles.id_help')}
        name="role"
        value={value.role}
        change={(role) => set({ role })}
        problem={problem}
      />
      <NameFields name={value.name} set={(name) => set({ name })} problem={problem} />
    </DialogForm>
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
  const { role, name } = line;
  const rename = (body: { name: Line['name'] }) => renameRole({ path: { role }, body });
  const form = useDraftedAct(`role.rename.${role}`, { name }, rename, touches, close);
  return (
    <DialogForm title={t('roles.rename')} form={form} fields={fields} close={close}>
      <NameFields
        name={form.value.name}
        set={(to) => form.set({ name: to })}
        problem={form.problem}
      />
    </DialogForm>
  );
}

function Merge({ line, roles, close }: { line: Line; roles: readonly Line[]; close: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { role } = line;
  const form = useDraftedAct(
    `role.merge.${role}`,
    { into: '', reason: '' },
    (body) => mergeRoles({ path: { role }, body }),
    touches,
    close,
  );
  const others = roles.filter((each) => each.actions.includes('merge_roles') && each.role !== role);
  return (
    <DialogForm title={t('roles.merge')} form={form} fields={fields} close={close}>
      <p className="ask-thing">{said(line.name)}</p>
      <p className="ask-consequence">{t('roles.merge_follows')}</p>
      <Field label={t('roles.into')} wrong={wordsOfField(form.problem, 'into')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={form.value.into}
            onChange={(event) => form.set({ into: event.target.value })}
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
        value={form.value.reason}
        change={(reason) => form.set({ reason })}
        problem={form.problem}
      />
    </DialogForm>
  );
}
