// The organisation's units as the tree that they are.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import { useUnits } from '../../parts/people/usePeople';
import { useSession } from '../../parts/useSession';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { CreateUnit } from './CreateUnit';
import './units.css';

type Unit = NonNullable<ReturnType<typeof useUnits>>[number];

function Branch({ units, parent }: { units: readonly Unit[]; parent: string | null }) {
  const said = useSaid();
  const here = units.filter((each) => each.parent === parent);
  if (here.length === 0) return null;
  return (
    <ul className="unit-tree">
      {here.map((each) => (
        <li key={each.id}>
          <Link to={`/people?unit=${each.id}`}>
            <bdi>{said(each.name)}</bdi>
          </Link>{' '}
          <span className="mono unit-code">{each.code}</span>
          <Branch units={units} parent={each.id} />
        </li>
      ))}
    </ul>
  );
}

export function UnitsPage() {
  const { t } = useTranslation();
  const units = useUnits();
  const [creates, setCreates] = useState(false);
  const mayCreate = useSession().data?.permissions.includes('manage_people');
  const acts = mayCreate && (
    <>
      <Link to="/import/units">{t('imports.open')}</Link>
      <Button type="primary" onClick={() => setCreates(true)}>
        {t('units.create')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={t('units.title')} acts={acts} />
      <section className="panel panel-body">
        {!units && <Waiting />}
        {units?.length === 0 && (
          <>
            <h2 className="panel-title">{t('units.none')}</h2>
            <p>{t('units.none_hint')}</p>
          </>
        )}
        {units && <Branch units={units} parent={null} />}
      </section>
      {creates && <CreateUnit units={units ?? []} close={() => setCreates(false)} />}
    </>
  );
}
