// Legal holds that stand: on what, why, by whom; a person is put under one here.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLegalHolds, listRetentionRules } from '../../api/generated/client';
import { HoldLines } from '../../parts/holds/HoldLines';
import { holdTouches } from '../../parts/holds/holds';
import { useRead } from '../../parts/read';
import { HoldPerson } from './HoldPerson';
import { Panel } from './Panel';
import { ruleTouches } from './RulesPanel';

export function HoldsPanel() {
  const { t } = useTranslation();
  const [places, setPlaces] = useState(false);
  const read = useRead(
    ['legal holds'],
    () => listLegalHolds({ query: { standing: true, limit: 200 } }),
    holdTouches,
  );
  const rules = useRead(['retention rules'], () => listRetentionRules(), ruleTouches).data;
  const acts = rules?.actions.includes('place_legal_hold') && (
    <Button onClick={() => setPlaces(true)}>{t('holds.place_person')}…</Button>
  );
  return (
    <Panel title={t('holds.title')} read={read} acts={acts}>
      {read.data?.items.length === 0 && <p className="plain-note">{t('holds.none')}</p>}
      <HoldLines holds={read.data?.items ?? []} />
      {places && <HoldPerson close={() => setPlaces(false)} />}
    </Panel>
  );
}
