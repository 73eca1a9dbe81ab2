// Every address there is, the page that stands there, and where the navigation leads.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Session } from '../api/session';

// What stands at the names of the pattern comes as properties.
export type Shown = LazyExoticComponent<ComponentType<Record<string, string>>>;

type Loaded = Promise<Record<string, unknown>>;

function page(load: () => Loaded, name: string): Shown {
  return lazy(async () => ({
    default: (await load())[name] as ComponentType<Record<string, string>>,
  }));
}

export const pages: readonly (readonly [string, Shown])[] = [
  ['/tasks', page(() => import('../pages/tasks/TasksPage'), 'TasksPage')],
  ['/people', page(() => import('../pages/people/PeoplePage'), 'PeoplePage')],
  ['/people/:person', page(() => import('../pages/people/PersonPage'), 'PersonPage')],
  ['/roles', page(() => import('../pages/roles/RolesPage'), 'RolesPage')],
  ['/units', page(() => import('../pages/units/UnitsPage'), 'UnitsPage')],
  ['/account', page(() => import('../pages/account/AccountPage'), 'AccountPage')],
];

type Permission = Session['permissions'][number];

export interface Place {
  to: string;
  word: 'tasks' | 'releases' | 'people' | 'roles' | 'units';
  anyOf: readonly Permission[]; // whoever holds one of them may open it
  group: number; // a line stands between groups
}

export const places: readonly Place[] = [
  { to: '/tasks', word: 'tasks', anyOf: ['take_part'], group: 0 },
  { to: '/people', word: 'people', anyOf: ['manage_people', 'grant_roles'], group: 1 },
  { to: '/roles', word: 'roles', anyOf: ['manage_people', 'grant_roles'], group: 1 },
  { to: '/units', word: 'units', anyOf: ['manage_people', 'grant_roles'], group: 1 },
];

export function placesFor(session: Session): Place[] {
  return places.filter(({ anyOf }) => anyOf.some((each) => session.permissions.includes(each)));
}
