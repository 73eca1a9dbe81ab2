// Legal holds of a release: that it is held stands on its page, and who may places one here.
import { useTranslation } from 'react-i18next';
import { listReleaseHolds, placeLegalHold } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { HoldLines } from '../../parts/holds/HoldLines';
import { holdTouches } from '../../parts/holds/holds';
import { useRead } from '../../parts/read';
import type { View } from '../../parts/release/view';
import { StateChip } from '../../parts/state/StateChip';

function useHolds(release: string) {
  return useRead(
    ['release', release, 'legal holds'],
    () => listReleaseHolds({ path: { release } }),
    holdTouches,
  );
}

// Beside the release's state, where it is held.
export function HeldByLaw({ release }: { release: string }) {
  const { t } = useTranslation();
  const stands = useHolds(release).data?.items.some((each) => !each.lifted_at);
  return stands ? <StateChip tone="need">{t('holds.held')}</StateChip> : null;
}

export function HoldsPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const { data } = useHolds(release);
  const mayPlace = data?.actions.includes('place_legal_hold');
  if (!data || (data.items.length === 0 && !mayPlace)) return null;
  return (
    <section className="panel" aria-label={t('holds.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('holds.title')}</h2>
        {mayPlace && (
          <ActButton
            small
            label={t('holds.place')}
            thing={`${view.release.number} ${view.release.title}`}
            consequence={t('holds.place_follows')}
            reasonFor={`place_legal_hold.${release}`}
            run={(reason) => placeLegalHold({ body: { release, reason } })}
            touches={holdTouches}
          />
        )}
      </div>
      <div className="panel-body">
        {data.items.length === 0 && <p className="plain-note">{t('holds.none_here')}</p>}
        <HoldLines holds={data.items} />
      </div>
    </section>
  );
}
