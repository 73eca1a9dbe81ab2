// All accounts; creating one gives a one-time link.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import type { ListOf } from '../../parts/list/column';
import { ListPage } from '../../parts/list/ListPage';
import { UnitName } from '../../parts/people/PersonName';
import { useUnits, type PersonLine } from '../../parts/people/usePeople';
import { useSession } from '../../parts/useSession';
import { useSaid } from '../../text/words';
import { AccountState } from './AccountState';
import { CreatePerson } from './CreatePerson';

export function PeoplePage() {
  const { t } = useTranslation();
  const said = useSaid();
  const units = useUnits();
  const [creates, setCreates] = useState(false);
  const mayCreate = useSession().data?.permissions.includes('manage_people');
  const unitNamed = (id: string | null) => {
    const unit = units?.find((each) => each.id === id);
    return unit ? said(unit.name) : '';
  };
  const list: ListOf<PersonLine> = {
    name: 'people',
    what: t('people.what'),
    read: (asked) => listPeople({ query: asked }),
    follows: ['people'],
    id: (row) => row.id ?? '',
    address: (row) => `/people/${row.id}`,
    filters: [
      {
        key: 'unit',
        label: t('people.column.unit'),
        choices: (units ?? []).map((each) => ({ value: each.id ?? '', label: said(each.name) })),
      },
    ],
    columns: [
      {
        key: 'name',
        title: t('people.column.name'),
        show: (row) => <bdi>{said(row.name)}</bdi>,
        text: (row) => said(row.name),
      },
      {
        key: 'login',
        title: t('people.column.login'),
        show: (row) => <bdi className="mono">{row.login}</bdi>,
        text: (row) => row.login,
      },
      {
        key: 'unit',
        title: t('people.column.unit'),
        show: (row) => <UnitName id={row.unit} />,
        text: (row) => unitNamed(row.unit),
      },
      {
        key: 'state',
        title: t('people.column.state'),
        show: (row) => <AccountState state={row.state} />,
        text: (row) => t(`people.account.${row.state}`),
      },
    ],
    empty: (
      <>
        <h2>{t('people.none')}</h2>
        <p>{t('people.none_hint')}</p>
      </>
    ),
  };
  const acts = mayCreate && (
    <>
      <Link to="/import/people">{t('imports.open')}</Link>
      <Button type="primary" onClick={() => setCreates(true)}>
        {t('people.create')}
      </Button>
    </>
  );
  return (
    <>
      <ListPage title={t('people.title')} acts={acts} list={list} />
      {creates && <CreatePerson close={() => setCreates(false)} />}
    </>
  );
}
