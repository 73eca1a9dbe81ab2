// The frame of a form beside the flow: its fields, the kept draft, what was refused, and two ways
// out. Leaving it keeps the draft.
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { DraftNote } from '../form/DraftNote';
import type { DraftState } from '../form/useDraft';
import { ProblemNotice } from '../ProblemNotice';
import './beside.css';

interface Shown {
  act: string; // what the button says
  draft: DraftState;
  drop: () => void;
  problem: Problem | null;
  fields: readonly string[]; // whose words stand beside them
  isBusy: boolean;
  send: () => void;
  close?: () => void;
  children: ReactNode;
}

export function BesideForm(given: Shown) {
  const { act, draft, drop, problem, fields, isBusy, send, close, children } = given;
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      {problem && <ProblemNotice problem={problem} fields={fields} />}
      <div className="beside-foot">
        <DraftNote draft={draft} drop={drop} />
        <span className="beside-acts">
          {close && <Button onClick={close}>{t('beside.fold')}</Button>}
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {isBusy ? t('act.busy') : act}
          </Button>
        </span>
      </div>
    </form>
  );
}
