// A step that people carry out: they say that it is done, or that it could not be done and why.
import { useTranslation } from 'react-i18next';
import { confirmManualStep } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import type { Chosen } from '../../parts/deployment/deployment';
import { DraftNote } from '../../parts/form/DraftNote';
import { useDraft } from '../../parts/form/useDraft';

interface Confirmed {
  path: { deployment: string };
  at: Chosen;
  touches: string[];
}

export function ConfirmStep({ path, at, touches }: Confirmed) {
  const { t } = useTranslation();
  const step = `${path.deployment}.${at.back ? 'back' : 'forward'}.${at.index}`;
  const { value: why, change, clear, draft } = useDraft(`confirm_manual_step.${step}`, '');
  return (
    <>
      <input
        className="text-field"
        aria-label={t('deployment.what_was_done')}
        placeholder={t('deployment.what_was_done')}
        value={why}
        onChange={(event) => change(event.target.value)}
      />
      {[true, false].map((done) => (
        <ActButton
          key={String(done)}
          small
          primary={done}
          label={t(done ? 'deployment.act.step_done' : 'deployment.act.step_failed')}
          run={() => confirmManualStep({ path, body: { ...at, done, why } })}
          touches={touches}
          done={() => clear()}
        />
      ))}
      <DraftNote draft={draft} drop={() => clear()} />
    </>
  );
}
