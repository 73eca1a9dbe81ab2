// What is kept how long, what is held, what falls due, and what was erased.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page/PageHead';
import { DuePanel } from './DuePanel';
import { HoldsPanel } from './HoldsPanel';
import './retention.css';
import { RulesPanel } from './RulesPanel';
import { RunsPanel } from './RunsPanel';

export function RetentionPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('retention.title')} />
      <p className="plain-note">{t('retention.explain')}</p>
      <RulesPanel />
      <DuePanel />
      <RunsPanel />
      <HoldsPanel />
    </>
  );
}
