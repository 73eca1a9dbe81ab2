// The English words, one file a subject.
import act from './en/act.json';
import frame from './en/frame.json';
import list from './en/list.json';
import people from './en/people.json';
import session from './en/session.json';
import state from './en/state.json';
import tasks from './en/tasks.json';
import time from './en/time.json';

export const words = {
  ...act,
  ...frame,
  ...list,
  ...people,
  ...session,
  ...state,
  ...tasks,
  ...time,
};
