// A record that the step delivers, written where it is asked for.
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordEditor, type RecordHandle } from '../../parts/record/RecordEditor';
import { useReadAnew } from '../../parts/read';

export function WritePaper({ release, kind }: { release: string; kind: string }) {
  const { t } = useTranslation();
  const handle = useRef<RecordHandle>(null);
  const readAnew = useReadAnew();
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    try {
      if (await handle.current?.save(true)) readAnew(['tasks', `release:${release}`]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <RecordEditor release={release} kind={kind} handle={handle}>
      <Button loading={isBusy} onClick={() => void finish()}>
        {t('release.complete')}
      </Button>
    </RecordEditor>
  );
}
