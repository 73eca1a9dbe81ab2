// A form in a dialog. Leaving it keeps the draft.
import type { ReactNode } from 'react';
import type { Drafted } from '../form/useDraftedAct';
import { Dialog } from './Dialog';
import { DialogFoot } from './DialogFoot';

interface Shown {
  title: string;
  act?: string; // what the button says, if not the title
  form: Drafted;
  fields: readonly string[]; // that say themselves what is wrong with them
  close: () => void;
  send?: () => void; // where something is looked at before
  isReady?: boolean;
  children: ReactNode;
}

export function DialogForm(given: Shown) {
  const { title, act = title, form, fields, close, send = form.send, isReady, children } = given;
  return (
    <Dialog title={title} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children}
        <DialogFoot form={form} act={act} fields={fields} close={close} isReady={isReady} />
      </form>
    </Dialog>
  );
}
