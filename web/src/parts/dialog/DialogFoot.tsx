// The foot of a form: what was refused beyond its fields, the kept draft, and two ways out.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DraftNote } from '../form/DraftNote';
import type { Drafted } from '../form/useDraftedAct';
import { ProblemNotice } from '../ProblemNotice';

interface FootShown {
  form: Drafted;
  act: string; // what the button says
  fields: readonly string[]; // that say themselves what is wrong with them
  close: () => void;
  isReady?: boolean | undefined;
}

export function DialogFoot({ form, act, fields, close, isReady = true }: FootShown) {
  const { t } = useTranslation();
  const { draft, drop, problem, isBusy } = form;
  return (
    <>
      {problem && <ProblemNotice problem={problem} fields={fields} />}
      <DraftNote draft={draft} drop={drop} />
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
          {isBusy ? t('act.busy') : act}
        </Button>
      </div>
    </>
  );
}
