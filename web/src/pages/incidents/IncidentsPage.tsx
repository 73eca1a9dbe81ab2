// Where processes of releases stand still, over all that one may read; each leads to its release.
import { useTranslation } from 'react-i18next';
import { listIncidents, type ListIncidentsAnswer } from '../../api/generated/client';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { incidentTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';

type Row = ListIncidentsAnswer['items'][number];
type State = Row['incident']['state'];

const read = ({ limit, state, ...asked }: Asked) =>
  listIncidents({
    query: {
      ...asked,
      ...(state && { state: state as State }),
      ...(limit && { limit: Number(limit) }),
    },
  });

export function IncidentsPage() {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const words = useWords();
  const why = ({ incident: { raised } }: Row) => words(raised.code, { about: raised.about });
  const at = ({ incident: { raised } }: Row) => said(raised.name) || raised.element;
  const list: ListOf<Row> = {
    name: 'incidents',
    what: t('incident.what'),
    columns: [
      {
        key: 'release',
        title: t('incident.release'),
        show: (row) => (
          <>
            <span className="page-number-small">{row.release_number}</span> {row.release_title}
          </>
        ),
        text: (row) => `${row.release_number} ${row.release_title}`,
      },
      { key: 'element', title: t('incident.element'), show: at, text: at, width: '18%' },
      { key: 'why', title: t('incident.why'), show: why, text: why, width: '26%' },
      {
        key: 'about',
        title: t('incident.about'),
        show: ({ incident }) => incident.raised.about,
        text: ({ incident }) => incident.raised.about,
        width: '16%',
        optional: true,
      },
      {
        key: 'state',
        title: t('incident.state_title'),
        show: ({ incident: { state } }) => (
          <StateWord tone={incidentTones[state]}>{t(`incident.state.${state}`)}</StateWord>
        ),
        text: ({ incident }) => t(`incident.state.${incident.state}`),
        width: '12%',
      },
      {
        key: 'since',
        title: t('incident.since'),
        show: ({ incident }) => <Time at={incident.raised.at} />,
        text: ({ incident }) => times.full(incident.raised.at),
        width: '14%',
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('incident.state_title'),
        none: t('incident.state.open'),
        choices: [{ value: 'resolved', label: t('incident.state.resolved') }],
      },
    ],
    read,
    follows: ['incidents', 'releases'],
    id: ({ incident }) => incident.id ?? '',
    address: ({ incident }) => `/releases/${incident.raised.release}/incidents`,
    empty: (
      <>
        <h2>{t('incident.empty')}</h2>
        <p>{t('incident.empty_help')}</p>
      </>
    ),
  };
  return <ListPage title={t('nav.incidents')} list={list} />;
}
