// Takes a package in: the bytes first, then what they are; another person approves it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addLibraryEntry,
  listLibraryEntries,
  readLibrarySettings,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { PageForm } from '../../parts/form/PageForm';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { PageHead } from '../../parts/page/PageHead';
import { useRead } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { useSystemChoices } from '../../parts/record/useChoices';
import { UploadArea, type Uploaded } from '../../parts/upload/UploadArea';
import { useSaid } from '../../text/words';

const nothing = {
  system: '',
  name: '',
  package_version: '',
  source: '',
  approver: '',
  received_at: '',
  replaces: '',
};
const lines = [
  ['name', 'library.name'],
  ['package_version', 'library.version'],
  ['source', 'library.source'],
] as const;

const fields = ['system', 'digest', 'approver', 'received_at', 'replaces'].concat(
  lines.map(([name]) => name),
);

// Who may be named as approver of a package of that system.
function useKeepers(system: string) {
  const said = useSaid();
  const { data } = useRead(
    ['library settings', system],
    () => readLibrarySettings({ query: system ? { system } : {} }),
    ['grants'],
  );
  return (data?.keepers ?? []).map((each) => ({ value: each.login, label: said(each.name) }));
}

// What it could come in place of.
function useVersions(system: string, name: string) {
  const { data } = useRead(
    ['library versions', system],
    () => listLibraryEntries({ query: { ...(system && { system }), state: 'approved' } }),
    ['library_entries'],
  );
  return (data?.items ?? [])
    .filter(({ entry }) => entry.system === system && entry.name === name && !entry.replaced_by)
    .map(({ entry }) => ({ value: entry.id ?? '', label: entry.package_version }));
}

export function TakeInPage() {
  const { t } = useTranslation();
  const [file, setFile] = useState<Uploaded | null>(null);
  const [isLacking, setLacking] = useState(false);
  const systems = useSystemChoices();
  const form = useDraftedAct(
    'library.take_in',
    nothing,
    ({ received_at, replaces, system, ...written }) =>
      addLibraryEntry({
        body: {
          ...written,
          system: system || null,
          ...(received_at && { received_at }),
          ...(replaces && { replaces }),
          digest: file?.digest ?? '',
          file_name: file?.name ?? '',
        },
      }),
    ['library_entries'],
    (answer) => go(`/library/${answer.id}`),
  );
  const { value, set, problem } = form;
  const keepers = useKeepers(value.system);
  const versions = useVersions(value.system, value.name);
  const send = () => {
    setLacking(!file);
    if (file) form.send();
  };
  const wrongFile = isLacking && !file ? [t('library.file_missing')] : [];
  return (
    <>
      <PageHead title={t('library.new')} way={[{ to: '/library', label: t('library.title') }]} />
      <PageForm act={t('library.send')} form={form} fields={fields} send={send}>
        <Field label={t('library.file')} wrong={[...wrongFile, ...wordsOfField(problem, 'digest')]}>
          {(control) => <UploadArea id={control.id} value={file} change={setFile} />}
        </Field>
        <ThingChoice
          label={t('library.system')}
          name="system"
          value={value.system}
          choices={systems}
          change={(system) => set({ system })}
          problem={problem}
        />
        {lines.map(([name, label]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={name}
            value={value[name]}
            change={(to) => set({ [name]: to })}
            problem={problem}
          />
        ))}
        <ThingChoice
          label={t('library.approver')}
          name="approver"
          value={value.approver}
          choices={keepers}
          change={(approver) => set({ approver })}
          problem={problem}
        />
        <Field
          label={t('library.received')}
          help={t('library.received_help')}
          wrong={wordsOfField(problem, 'received_at')}
        >
          {(control) => (
            <MomentControl
              {...control}
              value={value.received_at}
              onChange={(at) => set({ received_at: asText(at) })}
            />
          )}
        </Field>
        {versions.length > 0 && (
          <ThingChoice
            label={t('library.replaces')}
            name="replaces"
            value={value.replaces}
            choices={versions}
            change={(to) => set({ replaces: to })}
            problem={problem}
          />
        )}
      </PageForm>
    </>
  );
}
