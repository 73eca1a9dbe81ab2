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
  ['/dashboard', page(() => import('../pages/dashboard/DashboardPage'), 'DashboardPage')],
  ['/improvement', page(() => import('../pages/improvement/ImprovementPage'), 'ImprovementPage')],
  [
    '/improvements/:improvement',
    page(() => import('../pages/improvement/OneImprovementPage'), 'OneImprovementPage'),
  ],
  [
    '/evaluations/:evaluation',
    page(() => import('../pages/improvement/EvaluationPage'), 'EvaluationPage'),
  ],
  ['/reviews/:review', page(() => import('../pages/improvement/ReviewPage'), 'ReviewPage')],
  ['/tasks', page(() => import('../pages/tasks/TasksPage'), 'TasksPage')],
  ['/tasks/:task', page(() => import('../pages/tasks/TaskPage'), 'TaskPage')],
  ['/releases', page(() => import('../pages/releases/ReleasesPage'), 'ReleasesPage')],
  ['/releases/new', page(() => import('../pages/releases/RequestPage'), 'RequestPage')],
  ['/releases/:release', page(() => import('../pages/releases/ReleasePage'), 'ReleasePage')],
  ['/releases/:release/:tab', page(() => import('../pages/releases/ReleasePage'), 'ReleasePage')],
  [
    '/releases/:release/records/:kind',
    page(() => import('../pages/releases/RecordPage'), 'RecordPage'),
  ],
  ['/search', page(() => import('../pages/search/SearchPage'), 'SearchPage')],
  ['/calendar', page(() => import('../pages/releases/CalendarPage'), 'CalendarPage')],
  ['/calendar/year', page(() => import('../pages/releases/YearPlanPage'), 'YearPlanPage')],
  ['/incidents', page(() => import('../pages/incidents/IncidentsPage'), 'IncidentsPage')],
  ['/changes', page(() => import('../pages/changes/ChangesPage'), 'ChangesPage')],
  ['/changes/new', page(() => import('../pages/changes/NewChangePage'), 'NewChangePage')],
  ['/changes/:change', page(() => import('../pages/changes/ChangePage'), 'ChangePage')],
  ['/knowledge', page(() => import('../pages/knowledge/KnowledgePage'), 'KnowledgePage')],
  ['/knowledge/:entry', page(() => import('../pages/knowledge/EntryPage'), 'KnowledgeEntryPage')],
  ['/problems', page(() => import('../pages/knowledge/ProblemsPage'), 'ProblemsPage')],
  ['/problems/:problem', page(() => import('../pages/knowledge/ProblemPage'), 'ProblemPage')],
  ['/library', page(() => import('../pages/library/LibraryPage'), 'LibraryPage')],
  ['/library/new', page(() => import('../pages/library/TakeInPage'), 'TakeInPage')],
  ['/library/:entry', page(() => import('../pages/library/EntryPage'), 'EntryPage')],
  ['/library-uses', page(() => import('../pages/library/UsesPage'), 'UsesPage')],
  ['/library-movements', page(() => import('../pages/library/MovementsPage'), 'MovementsPage')],
  ['/library-agreement', page(() => import('../pages/library/AgreementPage'), 'AgreementPage')],
  ['/library-installed', page(() => import('../pages/library/InstalledPage'), 'InstalledPage')],
  ['/configuration', page(() => import('../pages/configuration/ItemsPage'), 'ItemsPage')],
  ['/configuration/new', page(() => import('../pages/configuration/NewItemPage'), 'NewItemPage')],
  ['/configuration/:item', page(() => import('../pages/configuration/ItemPage'), 'ItemPage')],
  ['/targets', page(() => import('../pages/configuration/TargetsPage'), 'TargetsPage')],
  ['/targets/new', page(() => import('../pages/configuration/NewTargetPage'), 'NewTargetPage')],
  ['/targets/:target', page(() => import('../pages/configuration/TargetPage'), 'TargetPage')],
  ['/sites/:site', page(() => import('../pages/releases/SitePage'), 'SitePage')],
  [
    '/processes/:pack/meetings',
    page(() => import('../pages/releases/MeetingsPage'), 'MeetingsPage'),
  ],
  ['/meetings/:meeting', page(() => import('../pages/releases/MeetingPage'), 'MeetingPage')],
  [
    '/systems/:system/versions',
    page(() => import('../pages/configuration/VersionsPage'), 'VersionsPage'),
  ],
  ['/processes', page(() => import('../pages/processes/PacksPage'), 'PacksPage')],
  [
    '/controlled-documents',
    page(() => import('../pages/controlled/ControlledPage'), 'ControlledPage'),
  ],
  ['/processes/:pack', page(() => import('../pages/processes/PackPage'), 'PackPage')],
  [
    '/process-versions/:version',
    page(() => import('../pages/processes/VersionPage'), 'VersionPage'),
  ],
  ['/people', page(() => import('../pages/people/PeoplePage'), 'PeoplePage')],
  ['/people/:person', page(() => import('../pages/people/PersonPage'), 'PersonPage')],
  ['/roles', page(() => import('../pages/roles/RolesPage'), 'RolesPage')],
  ['/units', page(() => import('../pages/units/UnitsPage'), 'UnitsPage')],
  ['/import/:kind', page(() => import('../pages/imports/ImportPage'), 'ImportPage')],
  ['/notices', page(() => import('../pages/notices/NoticesPage'), 'NoticesPage')],
  ['/journal', page(() => import('../pages/journal/JournalPage'), 'JournalPage')],
  ['/deliveries', page(() => import('../pages/leaving/DeliveriesPage'), 'DeliveriesPage')],
  ['/webhooks', page(() => import('../pages/leaving/WebhooksPage'), 'WebhooksPage')],
  ['/account', page(() => import('../pages/account/AccountPage'), 'AccountPage')],
];

type Permission = Session['permissions'][number];

export interface Place {
  to: string;
  word:
    | 'tasks'
    | 'dashboard'
    | 'improvement'
    | 'releases'
    | 'calendar'
    | 'incidents'
    | 'changes'
    | 'knowledge'
    | 'problems'
    | 'library'
    | 'configuration'
    | 'targets'
    | 'processes'
    | 'people'
    | 'roles'
    | 'units'
    | 'journal'
    | 'deliveries';
  anyOf: readonly Permission[]; // whoever holds one of them may open it
  group: number; // a line stands between groups
}

export const places: readonly Place[] = [
  { to: '/tasks', word: 'tasks', anyOf: ['take_part'], group: 0 },
  { to: '/dashboard', word: 'dashboard', anyOf: ['read_figures'], group: 0 },
  { to: '/releases', word: 'releases', anyOf: ['read_business'], group: 0 },
  { to: '/calendar', word: 'calendar', anyOf: ['read_business'], group: 0 },
  { to: '/incidents', word: 'incidents', anyOf: ['read_business'], group: 0 },
  { to: '/changes', word: 'changes', anyOf: ['read_business'], group: 0 },
  { to: '/problems', word: 'problems', anyOf: ['read_business'], group: 0 },
  { to: '/knowledge', word: 'knowledge', anyOf: ['read_business'], group: 0 },
  { to: '/library', word: 'library', anyOf: ['read_business'], group: 0 },
  { to: '/configuration', word: 'configuration', anyOf: ['read_business'], group: 0 },
  { to: '/targets', word: 'targets', anyOf: ['read_business'], group: 0 },
  { to: '/processes', word: 'processes', anyOf: ['read_business'], group: 1 },
  { to: '/improvement', word: 'improvement', anyOf: ['read_business'], group: 1 },
  { to: '/people', word: 'people', anyOf: ['manage_people', 'grant_roles'], group: 1 },
  {
    to: '/roles',
    word: 'roles',
    anyOf: ['manage_people', 'grant_roles', 'read_business'],
    group: 1,
  },
  { to: '/units', word: 'units', anyOf: ['manage_people', 'grant_roles'], group: 1 },
  { to: '/journal', word: 'journal', anyOf: ['read_journal'], group: 1 },
  { to: '/deliveries', word: 'deliveries', anyOf: ['run_system'], group: 1 },
];

export function placesFor(session: Session): Place[] {
  return places.filter(({ anyOf }) => anyOf.some((each) => session.permissions.includes(each)));
}
