// The same field changed by two people: both texts side by side, and whoever sees it takes one.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Clash } from './merge';
import { resolved, type Schema } from './schema';
import { Value } from './Value';

interface Shown {
  root: Schema;
  clash: Clash;
  choose: (clash: Clash, theirs: boolean) => void;
}

export function ClashNotice({ root, clash, choose }: Shown) {
  const { t } = useTranslation();
  const schema = resolved(root.properties?.[clash.field] ?? {}, root);
  return (
    <div className="paper-clash" role="alert">
      <p className="paper-clash-title tone-need">{t('record.clash')}</p>
      {[false, true].map((theirs) => (
        <div key={String(theirs)} className="paper-clash-side">
          <p className="paper-help">{t(theirs ? 'record.theirs' : 'record.mine')}</p>
          <Value root={root} schema={schema} value={theirs ? clash.theirs : clash.mine} />
          <Button size="small" onClick={() => choose(clash, theirs)}>
            {t(theirs ? 'record.take_theirs' : 'record.take_mine')}
          </Button>
        </div>
      ))}
    </div>
  );
}
