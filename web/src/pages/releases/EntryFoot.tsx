// The foot of a form about the calendar.
import type { ComponentProps } from 'react';
import { DialogFoot } from '../../parts/dialog/DialogFoot';

const fields = ['code', 'name/zh', 'name/en', 'rule', 'length', 'from', 'to', 'reason'];

export function Foot(shown: Omit<ComponentProps<typeof DialogFoot>, 'fields'>) {
  return <DialogFoot {...shown} fields={fields} />;
}
