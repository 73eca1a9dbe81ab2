// The English words, one file a subject.
import account from './en/account.json';
import act from './en/act.json';
import around from './en/around.json';
import beside from './en/beside.json';
import controlled from './en/controlled.json';
import course from './en/course.json';
import dashboard from './en/dashboard.json';
import deployment from './en/deployment.json';
import documents from './en/documents.json';
import frame from './en/frame.json';
import imports from './en/imports.json';
import improvement from './en/improvement.json';
import journal from './en/journal.json';
import leaving from './en/leaving.json';
import list from './en/list.json';
import notices from './en/notices.json';
import people from './en/people.json';
import processes from './en/processes.json';
import record from './en/record.json';
import release from './en/release.json';
import search from './en/search.json';
import session from './en/session.json';
import sites from './en/sites.json';
import state from './en/state.json';
import task from './en/task.json';
import tasks from './en/tasks.json';
import things from './en/things.json';
import time from './en/time.json';
import watched from './en/watched.json';

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
