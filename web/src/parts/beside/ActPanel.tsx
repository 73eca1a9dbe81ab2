// A panel whose one act unfolds a form above what it lists; the act is there when it is offered.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import '../form/form.css';
import './beside.css';

interface Shown {
  title: string;
  count?: number;
  act: string; // a verb: 报告故障
  isOffered: boolean;
  isOpenFirst?: boolean; // asked for by the address
  form: (close: () => void) => ReactNode;
  children: ReactNode;
}

export function ActPanel(given: Shown) {
  const { title, count = 0, act, isOffered, isOpenFirst = false, form, children } = given;
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="panel-title">
          {title}
          {count > 0 && <span className="release-count">{count}</span>}
        </h2>
        {isOffered && !isOpen && (
          <span className="not-on-paper">
            <Button onClick={() => setOpen(true)}>{act}…</Button>
          </span>
        )}
      </div>
      {isOffered && isOpen && (
        <div className="panel-body beside-form">{form(() => setOpen(false))}</div>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}
