// All releases that I may see: searched, narrowed, ordered, exported.
import { useTranslation } from 'react-i18next';
import { listReleases, type ListReleasesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, Column, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { PersonName, UnitName } from '../../parts/people/PersonName';
import { usePeople } from '../../parts/people/usePeople';
import { useThings } from '../../parts/record/useThings';
import { ReleaseState } from '../../parts/state/ReleaseState';
import { serverNow } from '../../parts/time/clock';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';
import './release.css';
import { statesAsked } from './states';
import { useReleaseFilters } from './useReleaseFilters';

type Row = ListReleasesAnswer['items'][number];

const dayMs = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();

// A period in words as the two moments that the server asks for.
function periodOf(name: string | undefined): Partial<Record<string, string>> {
  const now = serverNow();
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  switch (name) {
    case 'today':
      return { starts_from: iso(midnight), starts_before: iso(midnight + dayMs) };
    case 'week':
      return { starts_from: iso(now), starts_before: iso(now + 7 * dayMs) };
    case 'month':
      return { starts_from: iso(now), starts_before: iso(now + 30 * dayMs) };
    case 'past':
      return { starts_before: iso(now) };
    default:
      return {};
  }
}

async function read({ when, state, limit, descending, ...asked }: Asked) {
  const states = statesAsked(state);
  return listReleases({
    query: {
      ...asked,
      ...periodOf(when),
      ...(states && { state: states }),
      ...(limit && { limit: Number(limit) }),
      descending: asked.order ? descending === 'true' : true,
    },
  });
}

export function ReleasesPage() {
  const { t } = useTranslation();
  const mayTakePart = useSession().data?.permissions.includes('take_part');
  const columns = useColumns();
  const filters = useReleaseFilters();
  const list: ListOf<Row> = {
    name: 'releases',
    what: t('releases.what'),
    columns,
    filters,
    hasSearch: true,
    keeps: 'releases',
    read,
    follows: ['releases', 'tasks'],
    id: (row) => row.id ?? '',
    address: (row) => `/releases/${row.id}`,
    empty: (
      <>
        <h2>{t('releases.empty')}</h2>
        <p>{t('releases.empty_help')}</p>
        <Link to="/changes" className="button">
          {t('releases.to_changes')}
        </Link>
      </>
    ),
  };
  const request = (
    <Link to="/releases/new" className="button button-primary">
      {t('releases.new')}
    </Link>
  );
  return <ListPage title={t('release.all')} acts={mayTakePart && request} list={list} />;
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const { things: systems } = useThings('system');
  const { things: units } = useThings('unit');
  const people = usePeople();
  const system = (row: Row) => {
    const found = systems.find((each) => each.value === row.system)?.name ?? row.system_code;
    return row.project ? `${row.project} · ${found}` : found;
  };
  const person = (row: Row) => {
    const found = people?.get(row.created_by ?? '');
    return found ? said(found.name) : '';
  };
  const time = (at: string | undefined) => (at ? times.full(at) : '');
  return [
    {
      key: 'title',
      title: t('releases.release'),
      sort: 'number',
      show: (row) => (
        <>
          <span className="page-number-small">{row.number}</span> {row.title}
        </>
      ),
      text: (row) => `${row.number} ${row.title}`,
    },
    { key: 'system', title: t('releases.is_for'), show: system, text: system, width: '14%' },
    {
      key: 'department',
      title: t('releases.department'),
      show: (row) => <UnitName id={row.department} />,
      text: (row) => units.find((each) => each.value === row.department)?.name ?? '',
      optional: true,
    },
    {
      key: 'state',
      title: t('releases.state'),
      sort: 'state',
      show: (row) => (
        <ReleaseState
          state={row.state}
          held={row.held}
          resigning={row.resigning}
          stuck={row.stuck}
        />
      ),
      text: (row) => t(`state.release.${row.state}`),
      width: '14%',
    },
    {
      key: 'stage',
      title: t('releases.stage'),
      show: (row) => said(row.stage_name),
      text: (row) => said(row.stage_name),
      optional: true,
    },
    {
      key: 'pack',
      title: t('releases.pack'),
      show: (row) => said(row.pack_name),
      text: (row) => said(row.pack_name),
      optional: true,
    },
    {
      key: 'due',
      title: t('releases.due'),
      show: (row) => <Due at={row.due} />,
      text: (row) => time(row.due),
      width: '13%',
    },
    {
      key: 'start',
      title: t('releases.start'),
      sort: 'start',
      show: (row) => (row.start ? <Time at={row.start} full /> : '—'),
      text: (row) => time(row.start),
      width: '16%',
    },
    {
      key: 'by',
      title: t('releases.by'),
      show: (row) => <PersonName id={row.created_by} />,
      text: person,
      width: '10%',
    },
    {
      key: 'created_at',
      title: t('releases.created'),
      sort: 'created_at',
      show: (row) => <Time at={row.created_at} />,
      text: (row) => time(row.created_at),
      optional: true,
    },
    {
      key: 'ended_at',
      title: t('releases.ended'),
      show: (row) => (row.ended_at ? <Time at={row.ended_at} /> : '—'),
      text: (row) => time(row.ended_at),
      optional: true,
    },
  ];
}
