// A form that has a page of its own: its fields, what was refused, the kept draft, and the act.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../ProblemNotice';
import { DraftNote } from './DraftNote';
import type { Drafted } from './useDraftedAct';

interface Shown {
  act: string; // what the button says
  form: Drafted;
  fields: readonly string[]; // that say themselves what is wrong with them
  send?: () => void; // where something is looked at before
  children: ReactNode;
}

export function PageForm({ act, form, fields, send = form.send, children }: Shown) {
  const { draft, drop, problem, isBusy } = form;
  return (
    <form
      className="panel panel-body narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      {problem && <ProblemNotice problem={problem} fields={fields} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {act}
      </Button>
      <DraftNote draft={draft} drop={drop} />
    </form>
  );
}
