// Why a list is empty and what to do: conditions to drop, or what must exist before.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../address/address';
import type { Asked, ListOf } from './column';

export function EmptyList<Row>({ list, asked }: { list: ListOf<Row>; asked: Asked }) {
  const { t } = useTranslation();
  const [, change] = useAsked();
  const conditions = [
    ...(asked.text ? [{ key: 'text', name: t('list.search'), value: asked.text }] : []),
    ...(list.filters ?? []).flatMap(({ key, label, choices }) => {
      const value = asked[key];
      if (!value) return [];
      const said = choices.find((each) => each.value === value)?.label ?? value;
      return [{ key, name: label, value: said }];
    }),
  ];
  if (conditions.length === 0) return <div className="list-empty">{list.empty}</div>;
  const nothing = Object.fromEntries(conditions.map(({ key }) => [key, undefined]));
  return (
    <div className="list-empty">
      <h2>{t('list.nothing_fits', { what: list.what })}</h2>
      <div className="list-drops">
        {conditions.map(({ key, name, value }) => (
          <Button key={key} onClick={() => change({ [key]: undefined })}>
            {t('list.drop', { name, value })}
          </Button>
        ))}
        {conditions.length > 1 && (
          <Button onClick={() => change(nothing)}>{t('list.drop_all')}</Button>
        )}
      </div>
    </div>
  );
}
