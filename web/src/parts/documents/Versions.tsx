// The versions of a document, newest first: who gave which when, its checksum, and a look at it.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../numbers';
import { PersonName } from '../people/PersonName';
import { Time } from '../time/Time';
import { useTimes } from '../time/useTimes';
import { sizeText } from '../upload/upload';
import { isShown, Preview } from './Preview';
import { bytesOf, type DocumentLine, type FileVersion } from './useDocuments';

export function Versions({ line }: { line: DocumentLine }) {
  const { t } = useTranslation();
  const times = useTimes();
  const [newest, ...earlier] = line.files.toReversed();
  return (
    <>
      {line.erased && (
        <p className="plain-note">
          {t('documents.erased', {
            number: line.erased.number,
            time: times.zoned(line.erased.at),
          })}
        </p>
      )}
      <ul className="plain-list">{newest && <OneVersion line={line} file={newest} />}</ul>
      {earlier.length > 0 && (
        <details className="document-earlier">
          <summary>{t('documents.earlier', { count: earlier.length })}</summary>
          <ul className="plain-list">
            {earlier.map((file) => (
              <OneVersion key={file.revision} line={line} file={file} />
            ))}
          </ul>
        </details>
      )}
    </>
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
        {!line.erased && (
          <span className="document-acts">
            {isShown(file) && (
              <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {t('documents.look')}
              </Button>
            )}
            <a className="button" href={bytesOf(line, file)} download>
              {t('documents.download')}
            </a>
          </span>
        )}
      </div>
      <p className="plain-note">
        <PersonName id={file.by} /> · <Time at={file.at} /> ·{' '}
        <code className="document-digest" title={`${t('documents.digest')} ${file.digest}`}>
          {file.digest.slice(7, 23)}…
        </code>
      </p>
      {isOpen && <Preview line={line} file={file} />}
    </li>
  );
}
