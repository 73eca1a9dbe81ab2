// The versions of a document, newest first: who gave which when, its checksum, and a look at it.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../numbers';
import { PersonName } from '../people/PersonName';
import { Time } from '../time/Time';
import { sizeText } from '../upload/upload';
import { isShown, Preview } from './Preview';
import { bytesOf, type DocumentLine, type FileVersion } from './useDocuments';

export function Versions({ line }: { line: DocumentLine }) {
  return (
    <ul className="plain-list document-versions">
      {line.files.toReversed().map((file) => (
        <OneVersion key={file.revision} line={line} file={file} />
      ))}
    </ul>
  );
}

function OneVersion({ line, file }: { line: DocumentLine; file: FileVersion }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="document-version">
      <div className="document-line">
        <span className="document-name">
          {file.file_name}{' '}
          <span className="plain-note">
            {t('documents.revision', { revision: file.revision })} · {sizeText(file.size, number)}
          </span>
        </span>
        <span className="document-acts">
          {isShown(file) && (
            <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('documents.look')}
            </Button>
          )}
          <a className="button" href={bytesOf(line, file)} download>
            {t('documents.download')}
          </a>
        </span>
      </div>
      <p className="plain-note">
        <PersonName id={file.by} /> · <Time at={file.at} full /> · {t('documents.digest')}{' '}
        <code className="whole-digest">{file.digest}</code>
      </p>
      {isOpen && <Preview line={line} file={file} />}
    </li>
  );
}
