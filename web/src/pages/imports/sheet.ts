// What a file would bring or brought, and the kinds that somebody may import.
import { sendFile } from '../../api/request';
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

export interface Imported {
  carried_out: boolean;
  counts: { new: number; changed: number; same: number; wrong: number };
  columns: { id: string; name: { zh: string; en: string } }[];
  rows: {
    row: number;
    verdict: 'new' | 'changed' | 'same' | 'wrong';
    cells: string[];
    wrong: { column: string; cell: string; said: string }[];
  }[];
  links: { login: string; link: string; link_expires_at: string }[];
}

export interface Sheet {
  file: File;
  reason: string;
}

export function sendSheet(kind: Kind, { file, reason }: Sheet, verb: '' | '/check') {
  const query = reason.trim() ? { reason: reason.trim() } : {};
  return sendFile<Imported>(`/api/v1/imports/${kind}${verb}`, query, file);
}

export const linkOf = (token: string) => `${window.location.origin}/set-up#${token}`;

// For the administrator who hands the links out; Excel reads it as UTF-8.
export function linksFile(links: Imported['links']): Blob {
  const lines = links.map((each) => `${each.login},${linkOf(each.link)},${each.link_expires_at}`);
  return new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
}
