// A dialog of the browser's own kind: it traps the focus, closes on Escape, gives the focus back.
// On a phone it is a sheet from the bottom.
import { ConfigProvider } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface Shown {
  title: ReactNode;
  children: ReactNode;
  close: () => void;
  wide?: boolean;
}

export function Dialog({ title, children, close, wide = false }: Shown) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={name} className="dialog-title">
        {title}
      </h2>
      {/* Lists that open over the page would lie under the dialog, which is above everything. */}
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        {children}
      </ConfigProvider>
    </dialog>
  );
}
