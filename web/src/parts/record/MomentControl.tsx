// A date with its time, as the wall clock says in the person's zone; the zone stands beside it.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn'; // names of months and weekdays
import './record.css';
import { currentLanguage } from '../../text/words';
import type { Json } from './schema';
import { useZone } from './useZone';
import { instantOf, nameOfZone, wallOf } from './zoned';

interface Shown {
  id: string;
  value: string;
  onChange: (value: Json) => void;
  'aria-describedby'?: string | undefined;
}

export function MomentControl({ value, onChange, ...named }: Shown) {
  const zone = useZone();
  const wall = wallOf(value, zone);
  return (
    <span className="paper-moment">
      <DatePicker
        {...named}
        showTime={{ format: 'HH:mm', minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        value={wall ? dayjs(wall) : null}
        onChange={(picked) =>
          onChange(picked ? instantOf(picked.format('YYYY-MM-DDTHH:mm:00'), zone) : undefined)
        }
      />
      <span className="paper-moment-zone">{nameOfZone(zone, currentLanguage())}</span>
    </span>
  );
}
