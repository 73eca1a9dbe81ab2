// Brings a pack in from outside, as a zip; it becomes a draft.
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPackDraft } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { readArchive } from './versions';

export function ImportPack() {
  const { t } = useTranslation();
  const chosen = useRef<HTMLInputElement>(null);
  const [isNoPack, setNoPack] = useState(false);
  const act = useAct(createPackDraft, ['pack_versions'], (made) =>
    go(`/process-versions/${made.id}`),
  );
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const brought = await readArchive(file);
    setNoPack(brought === null);
    if (brought) act.run({ path: { pack: brought.pack }, body: { files: brought.files } });
  };
  return (
    <>
      <input
        ref={chosen}
        type="file"
        accept=".zip"
        hidden
        aria-label={t('processes.import')}
        onChange={(event) => {
          void bring(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button loading={act.isBusy} onClick={() => chosen.current?.click()}>
        {t('processes.import')}
      </Button>
      {isNoPack && <p role="alert">{t('processes.no_pack')}</p>}
      {act.problem && <ProblemNotice problem={act.problem} />}
    </>
  );
}
