// A file dropped or chosen goes to the server at once; how far it is stands here, and it can stop.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../ProblemNotice';
import { problemOf } from '../read';
import { packages, sizeText, Stopped, upload, type Sending, type Stored } from './upload';
import './upload.css';

export interface Uploaded extends Stored {
  name: string;
}

interface Shown {
  id: string;
  value: Uploaded | null;
  change: (uploaded: Uploaded | null) => void;
  address?: (file: File) => string;
  words?: string; // before there is a file
}

interface Running {
  name: string;
  size: number;
  sent: number;
}

export function UploadArea({ id, value, change, address = () => packages, words }: Shown) {
  const { t } = useTranslation();
  const [running, setRunning] = useState<Running | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wasStopped, setStopped] = useState(false);
  const [isOver, setOver] = useState(false);
  const sending = useRef<Sending>(null);
  useEffect(() => () => sending.current?.stop(), []);

  const take = async (file: File | undefined) => {
    if (!file || running) return;
    change(null);
    setProblem(null);
    setStopped(false);
    setRunning({ name: file.name, size: file.size, sent: 0 });
    sending.current = upload(file, address(file), (sent) =>
      setRunning({ name: file.name, size: file.size, sent }),
    );
    try {
      change({ ...(await sending.current.done), name: file.name });
    } catch (error) {
      if (error instanceof Stopped) setStopped(true);
      else if (problemOf(error)) setProblem(problemOf(error));
      else throw error;
    } finally {
      setRunning(null);
    }
  };
  return (
    <div>
      <label
        className={`upload ${isOver ? 'upload-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <input
          id={id}
          type="file"
          className="upload-input"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <span>{value?.name ?? running?.name ?? words ?? t('library.drop')}</span>
      </label>
      {running && <Progress running={running} stop={() => sending.current?.stop()} />}
      {value && (
        <p className="upload-note" role="status">
          {t('library.sent', { digest: value.digest })}
        </p>
      )}
      {wasStopped && <p className="upload-note">{t('library.stopped')}</p>}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

function Progress({ running, stop }: { running: Running; stop: () => void }) {
  const { t } = useTranslation();
  const { sent, size } = running;
  const percent = size > 0 ? Math.floor((100 * sent) / size) : 100;
  return (
    <div className="upload-progress">
      <progress max={size} value={sent} aria-label={running.name} />
      <span className="upload-note">
        {t('library.sending', { percent, sent: sizeText(sent), all: sizeText(size) })}
      </span>
      <Button size="small" onClick={stop}>
        {t('library.stop')}
      </Button>
    </div>
  );
}
