// The ways out of an incident, exactly those that the server offers; and of the release as a whole.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawToken } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { isOpen, type IncidentLine } from '../../parts/release/incident';
import type { View } from '../../parts/release/view';
import { useSaid } from '../../text/words';
import { MoveToken } from './MoveToken';
import { OneAct } from './ReleaseActs';
import { RetryIncident } from './RetryIncident';
import { follows } from './useRelease';

export interface Resolving {
  view: View;
  line: IncidentLine;
  close: () => void;
}

export const touchedBy = (view: View) => [...follows(view.release.id ?? ''), 'incidents'];

export function IncidentActs({ view, line }: { view: View; line: IncidentLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [asked, ask] = useState<'retry' | 'move' | null>(null);
  const { incident, actions } = line;
  const offered = (act: string) => actions.find((each) => each.act === act);
  const withdraw = offered('withdraw_token');
  const cancel = view.actions.find((each) => each.act === 'cancel_release');
  if (!isOpen(line)) return null;
  if (actions.length === 0) {
    return <p className="incident-foot plain-note">{t('incident.not_yours')}</p>;
  }
  const close = () => ask(null);
  return (
    <div className="incident-foot acts not-on-paper">
      {offered('retry_incident') && (
        <Button type="primary" onClick={() => ask('retry')}>
          {t('incident.act.retry')}…
        </Button>
      )}
      {offered('move_token') && (
        <Button onClick={() => ask('move')}>{t('incident.act.move')}…</Button>
      )}
      {withdraw && (
        <ActButton
          label={t('incident.act.withdraw')}
          thing={said(incident.raised.name) || incident.raised.element}
          consequence={t('incident.follows.withdraw')}
          reasonFor={withdraw.needs_reason ? `withdraw_token.${incident.id}` : undefined}
          run={(reason) =>
            withdrawToken({ path: { incident: incident.id ?? '' }, body: { reason } })
          }
          touches={touchedBy(view)}
        />
      )}
      {cancel && (
        <OneAct act={cancel.act} needsReason={cancel.needs_reason} release={view.release} />
      )}
      {asked === 'retry' && <RetryIncident view={view} line={line} close={close} />}
      {asked === 'move' && <MoveToken view={view} line={line} close={close} />}
    </div>
  );
}
