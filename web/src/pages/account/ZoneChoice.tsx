// A time zone of the IANA database, by region; the organisation's stands first.
import { useTranslation } from 'react-i18next';
import type { Control } from '../../parts/form/Field';

interface Shown {
  control: Control;
  value: string; // empty: the organisation's
  home: string;
  change: (zone: string) => void;
}

function regionsOf(zones: readonly string[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const zone of zones) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : '';
    found.set(region, [...(found.get(region) ?? []), zone]);
  }
  return [...found];
}

const known = Intl.supportedValuesOf('timeZone');

export function ZoneChoice({ control, value, home, change }: Shown) {
  const { t } = useTranslation();
  // What was chosen by another spelling stays to be seen.
  const zones = [...new Set(['UTC', ...(value ? [value] : []), ...known])];
  return (
    <select
      {...control}
      className="choice"
      value={value}
      onChange={(event) => change(event.target.value)}
    >
      <option value="">{t('preferences.zone_home', { zone: home })}</option>
      {regionsOf(zones).map(([region, members]) => (
        <optgroup key={region} label={region || 'UTC'}>
          {members.map((each) => (
            <option key={each} value={each}>
              {each.slice(region ? region.length + 1 : 0).replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
