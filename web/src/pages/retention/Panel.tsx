// A titled panel that is read from the server: what it says while it waits, fails, or is empty.
import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Waiting } from '../../parts/Waiting';

interface Shown {
  title: string;
  read: { data: unknown; problem: Problem | null; refetch: () => void };
  acts?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, read, acts, children }: Shown) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="panel-title">{title}</h2>
        {acts}
      </div>
      <div className="panel-body">
        {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
        {!read.data && !read.problem && <Waiting />}
        {children}
      </div>
    </section>
  );
}
