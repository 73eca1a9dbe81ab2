// A release's state with its marks: on hold, being re-signed, stuck.
import { useTranslation } from 'react-i18next';
import type { ReadReleaseAnswer } from '../../api/generated/client';
import type { Tone } from './Sign';
import { StateChip } from './StateChip';

export type ReleaseStateName = ReadReleaseAnswer['release']['state'];

export const releaseTones: Record<ReleaseStateName, Tone> = {
  requested: 'need',
  refused: 'fail',
  planning: 'need',
  in_preparation: 'need',
  in_review: 'need',
  in_test: 'need',
  in_approval: 'need',
  in_countersign: 'need',
  referred: 'wait',
  approved: 'wait',
  scheduled: 'wait',
  postponed: 'wait',
  deploying: 'run',
  cut_over: 'run',
  awaiting_confirmation: 'need',
  rollback_decision: 'need',
  rolling_back: 'run',
  rolled_back: 'fail',
  on_watch: 'run',
  emergency_handling: 'fail',
  updating_configuration: 'need',
  closing: 'need',
  closed: 'done',
  cancelled: 'wait',
  partly_successful: 'need',
};

interface Shown {
  state: ReleaseStateName;
  held?: boolean;
  resigning?: boolean;
  stuck?: boolean;
}

export function ReleaseState({ state, held, resigning, stuck }: Shown) {
  const { t } = useTranslation();
  return (
    <span className="chips">
      <StateChip tone={releaseTones[state]}>{t(`state.release.${state}`)}</StateChip>
      {held && <StateChip tone="wait">{t('state.mark.held')}</StateChip>}
      {resigning && <StateChip tone="need">{t('state.mark.resigning')}</StateChip>}
      {stuck && <StateChip tone="fail">{t('state.mark.stuck')}</StateChip>}
    </span>
  );
}
