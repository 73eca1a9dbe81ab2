// Mends the data that an incident stumbled over and lets the process try again.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { retryIncident } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../../parts/dialog/Dialog';
import { ReasonField } from '../../parts/form/ReasonField';
import { JsonFields } from '../../parts/json/JsonFields';
import { changedFrom, rowsOf, wrongIn, type Named } from '../../parts/json/json';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useSaid } from '../../text/words';
import { touchedBy, type Resolving } from './IncidentActs';

export function RetryIncident({ view, line, close }: Resolving) {
  const { t } = useTranslation();
  const said = useSaid();
  const { id, raised } = line.incident;
  const [rows, setRows] = useState(() => rowsOf(raised.saw));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const act = useAct(
    (variables: Named) =>
      retryIncident({
        path: { incident: id ?? '' },
        body: {
          reason: reason.trim(),
          ...(Object.keys(variables).length > 0 && { variables }),
        },
      }),
    touchedBy(view),
    close,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isWrong = rows.some((each) => wrongIn(each, rows) !== null);
    if (!isWrong && reason.trim() !== '') act.run(changedFrom(raised.saw, rows));
  };
  const lacks = isTried && reason.trim() === '';
  return (
    <Dialog title={t('incident.act.retry')} close={close}>
      <form onSubmit={send} noValidate>
        <p className="ask-thing">{said(raised.name) || raised.element}</p>
        <p className="ask-consequence">{t('incident.follows.retry')}</p>
        <JsonFields rows={rows} change={setRows} isTried={isTried} />
        <div className="incident-reason">
          <ReasonField
            value={reason}
            change={setReason}
            wrong={lacks ? [t('act.reason_missing')] : wordsOfField(act.problem, 'reason')}
          />
        </div>
        {act.problem && <ProblemNotice problem={act.problem} fields={['reason']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {act.isBusy ? t('act.busy') : t('incident.act.retry')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
