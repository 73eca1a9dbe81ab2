// The Chinese words, one file a subject; the other languages hold the same keys (checked).
import account from './zh/account.json';
import act from './zh/act.json';
import around from './zh/around.json';
import beside from './zh/beside.json';
import controlled from './zh/controlled.json';
import course from './zh/course.json';
import dashboard from './zh/dashboard.json';
import deployment from './zh/deployment.json';
import documents from './zh/documents.json';
import frame from './zh/frame.json';
import imports from './zh/imports.json';
import improvement from './zh/improvement.json';
import journal from './zh/journal.json';
import leaving from './zh/leaving.json';
import list from './zh/list.json';
import notices from './zh/notices.json';
import people from './zh/people.json';
import processes from './zh/processes.json';
import record from './zh/record.json';
import release from './zh/release.json';
import search from './zh/search.json';
import session from './zh/session.json';
import sites from './zh/sites.json';
import state from './zh/state.json';
import task from './zh/task.json';
import tasks from './zh/tasks.json';
import things from './zh/things.json';
import time from './zh/time.json';
import watched from './zh/watched.json';

export const words = {
  ...account,
  ...act,
  ...around,
  ...beside,
  ...controlled,
  ...course,
  ...dashboard,
  ...deployment,
  ...documents,
  ...frame,
  ...imports,
  ...improvement,
  ...journal,
  ...leaving,
  ...list,
  ...notices,
  ...people,
  ...processes,
  ...record,
  ...release,
  ...search,
  ...session,
  ...sites,
  ...state,
  ...task,
  ...tasks,
  ...things,
  ...time,
  ...watched,
};
