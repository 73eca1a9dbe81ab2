// A date, "2026-11-26"; months and weekdays in the page's language, whatever the browser speaks.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { Json } from './schema';

interface Shown {
  id: string;
  value: string;
  onChange: (value: Json) => void;
}

export function DayControl({ value, onChange, ...named }: Shown) {
  const day = value ? dayjs(value) : null;
  return (
    <DatePicker
      {...named}
      className="paper-number"
      format="YYYY-MM-DD"
      value={day?.isValid() ? day : null}
      onChange={(picked) => onChange(picked?.format('YYYY-MM-DD'))}
    />
  );
}
