// Rooms and programs outside that are told of notices: which there are, and what one does to them.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listWebhooks,
  retireWebhook,
  tryWebhook,
  turnOffWebhook,
  turnOnWebhook,
  type ListWebhooksAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { webhookTones } from '../../parts/state/tones';
import { Waiting } from '../../parts/Waiting';
import './leaving.css';
import { useAnswerWord } from './useAnswerWord';
import { WebhookForm } from './WebhookForm';

export type WebhookLine = ListWebhooksAnswer['items'][number];

export const webhookTouches = ['webhooks', 'deliveries'];

export function WebhooksPage() {
  const { t } = useTranslation();
  const [creates, setCreates] = useState(false);
  const { data, problem, refetch } = useRead(['webhooks'], listWebhooks, webhookTouches);
  const acts = data?.is_set_up && (
    <Button type="primary" onClick={() => setCreates(true)}>
      {t('webhook.create')}…
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('webhook.title')}
        way={[{ to: '/deliveries', label: t('leaving.title') }]}
        acts={acts}
      />
      <section className="panel" aria-label={t('webhook.title')}>
        <div className="panel-body">
          {problem && <ProblemNotice problem={problem} retry={refetch} />}
          {!data && !problem && <Waiting />}
          {data && !data.is_set_up && <p className="plain-note">{t('webhook.not_set_up')}</p>}
          {data?.is_set_up && data.items.length === 0 && (
            <p className="plain-note">{t('webhook.none')}</p>
          )}
          <ul className="plain-list">
            {data?.items.map((each) => (
              <OneWebhook key={each.id} line={each} />
            ))}
          </ul>
        </div>
      </section>
      {creates && <WebhookForm close={() => setCreates(false)} />}
    </>
  );
}

function OneWebhook({ line }: { line: WebhookLine }) {
  const { t } = useTranslation();
  const answerWord = useAnswerWord();
  const [changes, setChanges] = useState(false);
  const path = { webhook: line.id ?? '' };
  const isOn = line.actions.includes('turn_off_webhook');
  const tells = line.tells.map((each) => t(`leaving.kind.${each}`)).join(t('task.and'));
  return (
    <li className="plain-row">
      <div className="webhook-words">
        <strong>
          <bdi>{line.name}</bdi>
        </strong>
        <span>{t(`webhook.kind.${line.kind}`)}</span>
        <StateWord tone={line.by_itself ? 'fail' : webhookTones[line.state]}>
          {t(line.by_itself ? 'webhook.by_itself' : `webhook.state.${line.state}`)}
        </StateWord>
        <span className="plain-note">
          <span className="mono">{line.origin}/…</span>
          {' · '}
          {t(line.with_secret ? 'webhook.signed' : 'webhook.unsigned')}
          {' · '}
          {tells}
        </span>
        {line.failures > 0 && (
          <span className="plain-note">
            {t('webhook.failures', { count: line.failures })} <bdi>{answerWord(line.answer)}</bdi>
          </span>
        )}
      </div>
      <div className="webhook-acts">
        <ActButton
          small
          label={t('webhook.try')}
          run={() => tryWebhook({ path, body: {} })}
          touches={webhookTouches}
        />
        <Button size="small" onClick={() => setChanges(true)}>
          {t('webhook.change')}…
        </Button>
        <ActButton
          small
          label={t(isOn ? 'webhook.turn_off' : 'webhook.turn_on')}
          run={() => (isOn ? turnOffWebhook : turnOnWebhook)({ path, body: {} })}
          touches={webhookTouches}
        />
        <ActButton
          small
          label={t('webhook.retire')}
          thing={line.name}
          consequence={t('webhook.retire_follows')}
          run={() => retireWebhook({ path, body: {} })}
          touches={webhookTouches}
        />
      </div>
      {changes && <WebhookForm line={line} close={() => setChanges(false)} />}
    </li>
  );
}
