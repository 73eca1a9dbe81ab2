// Takes a package in: the bytes first, then what they are; another person approves it.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addLibraryEntry } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { go } from '../../parts/address/address';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSystemChoices } from '../../parts/record/useChoices';
import { UploadArea, type Uploaded } from '../../parts/upload/UploadArea';

const nothing = { system: '', name: '', package_version: '', source: '' };
const lines = [
  ['name', 'library.name'],
  ['package_version', 'library.version'],
  ['source', 'library.source'],
] as const;

export function TakeInPage() {
  const { t } = useTranslation();
  const [value, change] = useState(nothing);
  const [file, setFile] = useState<Uploaded | null>(null);
  const [isLacking, setLacking] = useState(false);
  const systems = useSystemChoices();
  const act = useAct(
    (sent: Uploaded) =>
      addLibraryEntry({
        body: {
          ...value,
          system: value.system || null,
          digest: sent.digest,
          file_name: sent.name,
        },
      }),
    ['library_entries'],
    (answer) => go(`/library/${answer.id}`),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    setLacking(!file);
    if (file) act.run(file);
  };
  const wrongFile = isLacking && !file ? [t('library.file_missing')] : [];
  return (
    <>
      <PageHead title={t('library.new')} way={[{ to: '/library', label: t('library.title') }]} />
      <form className="panel panel-body narrow" onSubmit={send} noValidate>
        <Field
          label={t('library.file')}
          wrong={[...wrongFile, ...wordsOfField(act.problem, 'digest')]}
        >
          {(control) => <UploadArea id={control.id} value={file} change={setFile} />}
        </Field>
        <ThingChoice
          label={t('library.system')}
          name="system"
          value={value.system}
          choices={systems}
          change={(system) => change({ ...value, system })}
          problem={act.problem}
        />
        {lines.map(([name, label]) => (
          <TextLine
            key={name}
            label={t(label)}
            name={name}
            value={value[name]}
            change={(to) => change({ ...value, [name]: to })}
            problem={act.problem}
          />
        ))}
        {act.problem && (
          <ProblemNotice
            problem={act.problem}
            fields={['system', 'digest', ...lines.map(([name]) => name)]}
          />
        )}
        <Button type="primary" htmlType="submit" loading={act.isBusy}>
          {t('library.send')}
        </Button>
      </form>
    </>
  );
}
