// What left the house, or was to: to whom, when, in which words, and what the other side said.
import { useTranslation } from 'react-i18next';
import {
  listDeliveries,
  readLeavingSettings,
  sendAgain,
  type ListDeliveriesAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { deliveryTones } from '../../parts/state/tones';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import './leaving.css';
import { useAnswerWord } from './useAnswerWord';

type Row = ListDeliveriesAnswer['items'][number];

const touches = ['deliveries'];
const states = ['waiting', 'sent', 'failed'] as const;
const ways = ['mail', 'webhook'] as const;

const read = ({ limit, state, way, ...asked }: Asked) =>
  listDeliveries({
    query: {
      ...asked,
      ...(state && { state: state as Row['state'] }),
      ...(way && { way: way as Row['way'] }),
      ...(limit && { limit: Number(limit) }),
    },
  });

export function DeliveriesPage() {
  const { t } = useTranslation();
  const list = useDeliveryList();
  return (
    <ListPage
      title={t('leaving.title')}
      acts={<Link to="/webhooks">{t('leaving.webhooks')}</Link>}
      note={<HowItIsSet />}
      list={list}
    />
  );
}

// Without a mail server nothing goes out, and whoever runs the system is to know it.
function HowItIsSet() {
  const { t } = useTranslation();
  const set = useRead(['leaving settings'], readLeavingSettings).data;
  if (!set) return null;
  const { mail_server: server, mail_from: from } = set;
  const security = (['starttls', 'tls', 'none'] as const).find(
    (each) => each === set.mail_security,
  );
  return (
    <p className="leaving-set">
      {server && security
        ? t('leaving.set', { server, from, security: t(`leaving.security.${security}`) })
        : t('leaving.not_set')}{' '}
      {!set.webhooks && t('leaving.no_webhooks')}
    </p>
  );
}

function useDeliveryList(): ListOf<Row> {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const answerWord = useAnswerWord();
  const whom = (row: Row) => row.webhook || [row.person, row.to].filter(Boolean).join(' · ');
  const state = (row: Row) => t(`leaving.state.${row.state}`);
  return {
    name: 'deliveries',
    what: t('leaving.what'),
    columns: [
      {
        key: 'subject',
        title: t('leaving.subject'),
        show: (row) => (
          <>
            {row.release ? (
              <Link to={`/releases/${row.release}/notices`}>{said(row.subject)}</Link>
            ) : (
              said(row.subject)
            )}
            {row.daily && <span className="plain-note"> {t('leaving.daily')}</span>}
          </>
        ),
        text: (row) => said(row.subject),
      },
      { key: 'to', title: t('leaving.to'), show: whom, text: whom, width: '20%' },
      {
        key: 'state',
        title: t('leaving.state_title'),
        show: (row) => <StateWord tone={deliveryTones[row.state]}>{state(row)}</StateWord>,
        text: state,
        width: '9%',
      },
      {
        key: 'at',
        title: t('leaving.at'),
        show: (row) => (
          <time dateTime={row.changed_at} title={times.full(row.changed_at)}>
            {times.full(row.changed_at)}
          </time>
        ),
        text: (row) => times.full(row.changed_at),
        width: '15%',
      },
      {
        key: 'answer',
        title: t('leaving.answer'),
        show: (row) => <Answer row={row} word={answerWord(row.answer)} />,
        text: (row) => answerWord(row.answer),
        width: '24%',
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('leaving.state_title'),
        choices: states.map((value) => ({ value, label: t(`leaving.state.${value}`) })),
      },
      {
        key: 'way',
        label: t('leaving.way_title'),
        choices: ways.map((value) => ({ value, label: t(`leaving.way.${value}`) })),
      },
    ],
    read,
    follows: touches,
    id: ({ id }) => id ?? '',
    empty: (
      <>
        <h2>{t('leaving.empty')}</h2>
        <p>{t('leaving.empty_help')}</p>
      </>
    ),
  };
}

function Answer({ row, word }: { row: Row; word: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <div className="leaving-answer">
      <span>
        {word && <bdi>{word}</bdi>}{' '}
        <span className="plain-note">
          {t('leaving.tries', { count: row.tries })}
          {row.next_at && ` · ${t('leaving.next', { time: times.at(row.next_at) })}`}
        </span>
      </span>
      {row.actions.includes('send_again') && (
        <ActButton
          small
          label={t('leaving.again')}
          thing={row.webhook || row.to || row.person}
          consequence={t('leaving.again_follows')}
          run={() => sendAgain({ path: { delivery: row.id ?? '' }, body: {} })}
          touches={touches}
        />
      )}
    </div>
  );
}
