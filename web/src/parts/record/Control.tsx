// The control for one plain value, by its kind.
import { Input, InputNumber, Radio, Select } from 'antd';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { Waiting } from '../Waiting';
import { DayControl } from './DayControl';
import { DurationControl } from './DurationControl';
import { useForm, type FieldProps } from './form';
import { MomentControl } from './MomentControl';
import { asList, asText, kindOf, labelOf, resolved } from './schema';
import { ThingControl } from './ThingControl';

const FileControl = lazy(async () => ({ default: (await import('./FileControl')).FileControl }));

function File(shown: ComponentProps<typeof FileControl>) {
  return (
    <Suspense fallback={<Waiting />}>
      <FileControl {...shown} />
    </Suspense>
  );
}

interface Shown extends FieldProps {
  id: string;
  describedBy?: string;
  label?: string; // where no label element points here
}

export function Control({ schema, value, onChange, id, describedBy, label }: Shown) {
  const { t } = useTranslation();
  const { root } = useForm();
  const language = currentLanguage();
  const named = { id, 'aria-describedby': describedBy, 'aria-label': label };
  const items = resolved(schema.items ?? {}, root);
  const choices = (of: typeof schema) =>
    (of.enum ?? []).map((each) => ({ value: each, label: labelOf(of, each, language) }));
  switch (kindOf(schema, root)) {
    case 'line':
      return <Input {...named} value={asText(value)} onChange={(e) => onChange(e.target.value)} />;
    case 'text':
      return (
        <Input.TextArea
          {...named}
          autoSize={{ minRows: label ? 1 : 2, maxRows: 16 }}
          value={asText(value)}
          onChange={(e) => onChange(e.target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...named}
          className="paper-number"
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'yes_no':
      return (
        <Radio.Group
          {...named}
          value={value}
          onChange={(e) => onChange(e.target.value)}
          options={[
            { value: true, label: t('record.yes') },
            { value: false, label: t('record.no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          {...named}
          allowClear
          value={asText(value) || undefined}
          onChange={onChange}
          options={choices(schema)}
        />
      );
    case 'choices':
      return (
        <Select
          {...named}
          mode="multiple"
          value={asList(value)}
          onChange={onChange}
          options={choices(items)}
        />
      );
    case 'reference':
      if (schema['x-ref'] === 'blob') return <File {...named} value={value} onChange={onChange} />;
      return (
        <ThingControl {...named} kind={schema['x-ref'] ?? ''} value={value} onChange={onChange} />
      );
    case 'references':
      if (items['x-ref'] === 'blob') {
        return <File {...named} several value={value} onChange={onChange} />;
      }
      return (
        <ThingControl
          {...named}
          several
          kind={items['x-ref'] ?? ''}
          value={value}
          onChange={onChange}
        />
      );
    case 'moment':
      return <MomentControl {...named} value={asText(value)} onChange={onChange} />;
    case 'date':
      return <DayControl {...named} value={asText(value)} onChange={onChange} />;
    case 'duration':
      return <DurationControl {...named} value={asText(value)} onChange={onChange} />;
    case 'lines':
    case 'rows':
    case 'group':
      return null; // drawn by their own parts
  }
}
