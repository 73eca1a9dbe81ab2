// What a file would bring or brought, and the kinds that somebody may import.
import * as api from '../../api/generated/client';
import type { Session } from '../../api/session';

export const kinds = ['units', 'people', 'roles', 'systems', 'items', 'windows'] as const;
export type Kind = (typeof kinds)[number];

const permissionOf: Record<Kind, Session['permissions'][number]> = {
  units: 'manage_people',
  people: 'manage_people',
  roles: 'grant_roles',
  systems: 'manage_cmdb',
  items: 'manage_cmdb',
  windows: 'take_part',
};

export const kindsFor = (permissions: Session['permissions']) =>
  kinds.filter((each) => permissions.includes(permissionOf[each]));

// Every kind answers alike.
export type Imported = api.ImportPeopleAnswer;

type Send = (sent: { query: { reason?: string }; file: Blob }) => Promise<Imported>;
const senders: Record<Kind, { check: Send; carryOut: Send }> = {
  units: { check: api.checkUnits, carryOut: api.importUnits },
  people: { check: api.checkPeople, carryOut: api.importPeople },
  roles: { check: api.checkRoles, carryOut: api.importRoles },
  systems: { check: api.checkSystems, carryOut: api.importSystems },
  items: { check: api.checkItems, carryOut: api.importItems },
  windows: { check: api.checkWindows, carryOut: api.importWindows },
};

export interface Sheet {
  file: File;
  reason: string;
}

function send(by: Send, { file, reason }: Sheet) {
  return by({ query: reason.trim() ? { reason: reason.trim() } : {}, file });
}

export const checkSheet = (kind: Kind, sheet: Sheet) => send(senders[kind].check, sheet);
export const carryOutSheet = (kind: Kind, sheet: Sheet) => send(senders[kind].carryOut, sheet);

export const linkOf = (token: string) => `${window.location.origin}/set-up#${token}`;

// For the administrator who hands the links out; Excel reads it as UTF-8.
export function linksFile(links: Imported['links']): Blob {
  const lines = links.map((each) => `${each.login},${linkOf(each.link)},${each.link_expires_at}`);
  return new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
}
