// What a configuration item hangs together with, and whose it is.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadConfigurationItemAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useSaid } from '../../text/words';
import { DescribeItem } from './DescribeItem';

type Kind = 'depends_on' | 'part_of' | 'runs_on';

export function Related({ item }: { item: ReadConfigurationItemAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel" aria-label={t('around.item.relations')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('around.item.relations')}</h2>
        {item.actions.includes('describe_configuration_item') && (
          <Button onClick={() => setOpen(true)}>{t('around.item.act')}…</Button>
        )}
      </div>
      <div className="panel-body">
        {item.related.length === 0 && <p className="plain-note">{t('around.item.no_relations')}</p>}
        <ul className="plain-list">
          {item.related.map((each) => (
            <li key={`${each.kind}${String(each.outgoing)}${each.item}`}>
              {t(
                each.outgoing
                  ? `around.item.kinds.${each.kind as Kind}`
                  : `around.item.incoming.${each.kind as Kind}`,
              )}{' '}
              <Link to={`/configuration/${each.item}`}>{said(each.name)}</Link> {each.code}{' '}
              {each.installed_version}
            </li>
          ))}
        </ul>
      </div>
      {isOpen && <DescribeItem item={item} close={() => setOpen(false)} />}
    </section>
  );
}
