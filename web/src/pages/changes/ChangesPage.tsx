// Changes: what a release may begin with.
import { useTranslation } from 'react-i18next';
import { listChanges, type ListChangesAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { Asked, ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { PersonName } from '../../parts/people/PersonName';
import { useSystemChoices } from '../../parts/record/useChoices';
import { changeTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useTimes } from '../../parts/time/useTimes';
import { useSession } from '../../parts/useSession';

export type Change = ListChangesAnswer['items'][number]['change'];
type Row = ListChangesAnswer['items'][number];

const read = ({ limit, state, ...asked }: Asked) =>
  listChanges({
    query: {
      ...asked,
      ...(state && { state: state as Change['state'] }),
      ...(limit && { limit: Number(limit) }),
    },
  });

export function ChangesPage() {
  const { t } = useTranslation();
  const times = useTimes();
  const systems = useSystemChoices();
  const mayMake = useSession().data?.permissions.includes('manage_changes');
  const system = ({ change }: Row) =>
    systems.find((each) => each.value === change.system)?.label ?? '';
  const list: ListOf<Row> = {
    name: 'changes',
    what: t('changes.what'),
    columns: [
      {
        key: 'title',
        title: t('changes.title'),
        show: ({ change }) => (
          <>
            <span className="page-number-small">{change.number}</span> {change.title}
          </>
        ),
        text: ({ change }) => `${change.number} ${change.title}`,
      },
      { key: 'system', title: t('changes.system'), show: system, text: system, width: '18%' },
      {
        key: 'state',
        title: t('changes.state'),
        show: ({ change }) => (
          <StateWord tone={changeTones[change.state]}>
            {t(`changes.states.${change.state}`)}
          </StateWord>
        ),
        text: ({ change }) => t(`changes.states.${change.state}`),
        width: '14%',
      },
      {
        key: 'by',
        title: t('changes.by'),
        show: ({ change }) => <PersonName id={change.created_by} />,
        text: ({ change }) => change.created_by ?? '',
        width: '14%',
      },
      {
        key: 'created',
        title: t('changes.created'),
        show: ({ change }) => <Time at={change.created_at} />,
        text: ({ change }) => times.full(change.created_at),
        width: '14%',
      },
    ],
    filters: [
      {
        key: 'state',
        label: t('changes.state'),
        choices: (['in_review', 'approved', 'rejected', 'implemented'] as const).map((each) => ({
          value: each,
          label: t(`changes.states.${each}`),
        })),
      },
      { key: 'system', label: t('changes.system'), choices: systems },
    ],
    read,
    follows: ['changes'],
    id: ({ change }) => change.id ?? '',
    address: ({ change }) => `/changes/${change.id}`,
    empty: (
      <>
        <h2>{t('changes.empty')}</h2>
        <p>{t('changes.empty_help')}</p>
      </>
    ),
  };
  const make = (
    <Link to="/changes/new" className="button button-primary">
      {t('changes.new')}
    </Link>
  );
  return <ListPage title={t('nav.changes')} acts={mayMake && make} list={list} />;
}
