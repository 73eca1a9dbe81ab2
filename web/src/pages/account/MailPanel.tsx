// Where notices are mailed to me, how soon each kind, and whether the last one came through.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMyMail, tryMail, type ReadMyMailAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { deliveryTones } from '../../parts/state/tones';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { MailAddress } from './MailAddress';
import { MailPaces } from './MailPaces';

export const mailTouches = ['mail_choices', 'deliveries'];

export function MailPanel() {
  const { t } = useTranslation();
  const { data, problem, refetch } = useRead(['my mail'], readMyMail, mailTouches);
  return (
    <section className="panel" aria-labelledby="mail">
      <div className="panel-head">
        <h2 id="mail" className="panel-title">
          {t('mail.title')}
        </h2>
        {data?.is_set_up && data.address && (
          <ActButton label={t('mail.try')} run={() => tryMail()} touches={mailTouches} />
        )}
      </div>
      <div className="panel-body">
        {problem && <ProblemNotice problem={problem} retry={refetch} />}
        {!data && !problem && <Waiting />}
        {data && !data.is_set_up && <p className="plain-note">{t('mail.not_set_up')}</p>}
        {data && <MyAddress mail={data} />}
        {data?.last && <LastMail last={data.last} />}
        {data?.address && <MailPaces key={JSON.stringify(data.paces)} mail={data} />}
      </div>
    </section>
  );
}

function MyAddress({ mail }: { mail: ReadMyMailAnswer }) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(false);
  return (
    <div className="mail-address">
      <span>
        {mail.address ? (
          <bdi className="mail-address-text">{mail.address}</bdi>
        ) : (
          t('mail.no_address')
        )}
      </span>
      <Button size="small" onClick={() => setChanges(true)}>
        {t(mail.address ? 'mail.change' : 'mail.give')}…
      </Button>
      {changes && <MailAddress address={mail.address} close={() => setChanges(false)} />}
    </div>
  );
}

function LastMail({ last }: { last: NonNullable<ReadMyMailAnswer['last']> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const state = t(`leaving.state.${last.state}`);
  return (
    <p className="plain-note" role="status">
      {t('mail.last')} <bdi>{said(last.subject)}</bdi>{' '}
      <StateWord tone={deliveryTones[last.state]}>{state}</StateWord>{' '}
      <time dateTime={last.at} title={times.full(last.at)}>
        {times.at(last.at)}
      </time>
    </p>
  );
}
