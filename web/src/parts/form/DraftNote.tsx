// Says that a draft is kept, since when, and lets it go.
import { useTranslation } from 'react-i18next';
import { useTimes } from '../time/useTimes';
import type { DraftState } from './useDraft';
import './form.css';

export function DraftNote({ draft, drop }: { draft: DraftState; drop: () => void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { keptAt, wasFound, isLost } = draft;
  if (isLost) return <p className="draft-note tone-need">{t('act.draft_lost')}</p>;
  if (keptAt === null) return null;
  const time = times.at(new Date(keptAt).toISOString());
  return (
    <p className="draft-note" role="status">
      {t(wasFound ? 'act.draft_found' : 'act.draft_kept', { time })}{' '}
      <button type="button" className="quiet" onClick={drop}>
        {t('act.draft_drop')}
      </button>
    </p>
  );
}
