// Chooses a person, unit, package … by name, account or number; what is chosen says its name.
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import './record.css';
import { asList, asText, type Json } from './schema';
import { isListed, useThings } from './useThings';

interface Shown {
  id: string;
  kind: string;
  value: Json;
  onChange: (value: Json) => void;
  several?: boolean;
}

export function ThingControl({ kind, value, onChange, several = false, ...named }: Shown) {
  const { t } = useTranslation();
  const { things, isPending } = useThings(kind);
  if (!isListed(kind)) {
    return <Input {...named} value={asText(value)} onChange={(e) => onChange(e.target.value)} />;
  }
  const options = things.map((each) => ({
    value: each.value,
    label: each.name,
    note: each.note,
    search: `${each.name} ${each.note}`.toLowerCase(),
  }));
  const shared = {
    ...named,
    options,
    loading: isPending,
    allowClear: true,
    showSearch: {
      filterOption: (typed: string, option?: { search: string }) =>
        typed
          .toLowerCase()
          .split(' ')
          .every((word) => option?.search.includes(word) ?? false),
    },
    popupMatchSelectWidth: false,
    notFoundContent: isPending ? t('wait.loading') : t('record.nothing_found'),
    optionRender: (option: { label?: React.ReactNode; data: { note: string } }) => (
      <span className="paper-thing">
        <span>{option.label}</span>
        <span className="paper-thing-note">{option.data.note}</span>
      </span>
    ),
    onChange,
  };
  return several ? (
    <Select
      {...shared}
      mode="multiple"
      value={asList(value) as string[]}
      // Who leaves the field by Tab does not mean to choose what happens to be marked.
      onInputKeyDown={(event) => event.key === 'Tab' && event.stopPropagation()}
    />
  ) : (
    <Select {...shared} value={asText(value) || undefined} />
  );
}
