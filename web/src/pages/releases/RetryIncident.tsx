// Mends the data that an incident stumbled over and lets the process try again.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retryIncident } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { ReasonField } from '../../parts/form/ReasonField';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { JsonFields } from '../../parts/json/JsonFields';
import { changedFrom, rowsOf, wrongIn } from '../../parts/json/json';
import { useSaid } from '../../text/words';
import { touchedBy, type Resolving } from './IncidentActs';

export function RetryIncident({ view, line, close }: Resolving) {
  const { t } = useTranslation();
  const said = useSaid();
  const { id, raised } = line.incident;
  const [isTried, setTried] = useState(false);
  const form = useDraftedAct(
    `retry_incident.${id}`,
    { rows: rowsOf(raised.saw), reason: '' },
    (typed) => {
      const variables = changedFrom(raised.saw, typed.rows);
      return retryIncident({
        path: { incident: id ?? '' },
        body: {
          reason: typed.reason.trim(),
          ...(Object.keys(variables).length > 0 && { variables }),
        },
      });
    },
    touchedBy(view),
    close,
  );
  const { rows, reason } = form.value;
  const send = () => {
    setTried(true);
    const isWrong = rows.some((each) => wrongIn(each, rows) !== null);
    if (!isWrong && reason.trim() !== '') form.send();
  };
  const lacks = isTried && reason.trim() === '';
  return (
    <DialogForm
      title={t('incident.act.retry')}
      form={form}
      fields={['reason']}
      close={close}
      send={send}
    >
      <p className="ask-thing">{said(raised.name) || raised.element}</p>
      <p className="ask-consequence">{t('incident.follows.retry')}</p>
      <JsonFields rows={rows} change={(to) => form.set({ rows: to })} isTried={isTried} />
      <div className="incident-reason">
        <ReasonField
          value={reason}
          change={(to) => form.set({ reason: to })}
          wrong={lacks ? [t('act.reason_missing')] : wordsOfField(form.problem, 'reason')}
        />
      </div>
    </DialogForm>
  );
}
