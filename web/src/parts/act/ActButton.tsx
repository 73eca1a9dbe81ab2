// One act that the server offers. What is destructive asks first: names the thing, says what will
// follow, and takes the reason that goes into the journal.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../ProblemNotice';
import { useAct, type Follows } from '../read';
import './act.css';
import { AskDialog } from './AskDialog';

export interface Act {
  label: string; // a verb: 挂起发布
  thing?: ReactNode; // what it is done to, by name
  consequence?: ReactNode; // what follows; with it or a reason, it asks first
  reasonFor?: string | undefined; // what the reason is kept under; none: no reason is asked for
  run: (reason: string) => Promise<unknown>;
  touches?: Follows;
  done?: () => void;
  primary?: boolean;
  small?: boolean;
}

export function ActButton(given: Act) {
  const { label, thing, consequence, reasonFor, run, touches, done } = given;
  const { primary = false, small = false } = given;
  const [asks, setAsks] = useState(false);
  const act = useAct(run, touches, done);
  const mustAsk = reasonFor !== undefined || consequence !== undefined;
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        loading={act.isBusy}
        onClick={() => (mustAsk ? setAsks(true) : act.run(''))}
      >
        {label}
        {mustAsk && '…'}
      </Button>
      {asks && (
        <AskDialog
          key={reasonFor}
          title={label}
          thing={thing}
          consequence={consequence}
          reasonFor={reasonFor}
          run={run}
          touches={touches}
          done={done}
          close={() => setAsks(false)}
        />
      )}
      {act.problem && (
        <div className="act-problem">
          <ProblemNotice problem={act.problem} />
        </div>
      )}
    </>
  );
}
