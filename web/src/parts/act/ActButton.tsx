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
  needsReason?: boolean;
  run: (reason: string) => Promise<unknown>;
  touches?: Follows;
  done?: () => void;
  primary?: boolean;
  small?: boolean;
}

export function ActButton(given: Act) {
  const { label, consequence, needsReason = false, run, primary = false, small = false } = given;
  const [asks, setAsks] = useState(false);
  const act = useAct(run, given.touches, () => {
    setAsks(false);
    given.done?.();
  });
  const mustAsk = needsReason || consequence !== undefined;
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        loading={act.isBusy && !asks}
        onClick={() => (mustAsk ? setAsks(true) : act.run(''))}
      >
        {label}
        {mustAsk && '…'}
      </Button>
      {asks && (
        <AskDialog
          title={label}
          thing={given.thing}
          consequence={consequence}
          needsReason={needsReason}
          isBusy={act.isBusy}
          problem={act.problem}
          act={act.run}
          close={() => {
            act.forget();
            setAsks(false);
          }}
        />
      )}
      {!mustAsk && act.problem && (
        <div className="act-problem">
          <ProblemNotice problem={act.problem} />
        </div>
      )}
    </>
  );
}
