// A field that names files of the release: one of those that are there, or a new one, which becomes
// an attachment. The record holds its digest.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf, useDocuments } from '../documents/useDocuments';
import { useReadAnew } from '../read';
import { UploadArea } from '../upload/UploadArea';
import { useForm } from './form';
import { asList, asText, type Json } from './schema';

interface Shown {
  id: string;
  value: Json;
  onChange: (value: Json) => void;
  several?: boolean;
}

export function FileControl({ id, value, onChange, several = false, ...named }: Shown) {
  const { t } = useTranslation();
  const { release } = useForm();
  const { data } = useDocuments(release);
  const readAnew = useReadAnew();
  const lines = data ? [...data.items, ...data.attachments] : [];
  const options = lines.flatMap((line) =>
    line.files.map((file) => ({
      value: file.digest,
      label: `${file.file_name} ${t('documents.revision', { revision: file.revision })}`,
    })),
  );
  const shared = { ...named, id, options, allowClear: true, loading: !data, onChange };
  const take = (digest: string) => {
    readAnew([`release:${release}`]);
    onChange(several ? [...asList(value), digest] : digest);
  };
  return (
    <div className="paper-file">
      {several ? (
        <Select {...shared} mode="multiple" value={asList(value) as string[]} />
      ) : (
        <Select {...shared} value={asText(value) || undefined} />
      )}
      {data?.actions.includes('attach_file') && (
        <UploadArea
          id={`${id}-new`}
          value={null}
          change={(sent) => sent && take(sent.digest)}
          address={(file) => addressOf(release, file)}
          words={t('documents.give')}
        />
      )}
    </div>
  );
}
