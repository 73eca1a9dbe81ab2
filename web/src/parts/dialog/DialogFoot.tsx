// The foot of a form in a dialog: what was refused beyond its fields, and two ways out.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../ProblemNotice';

interface FootShown {
  act: { problem: Problem | null; isBusy: boolean; run: (given: undefined) => void };
  close: () => void;
  label: string;
  fields: string[]; // that say themselves what is wrong with them
}

export function DialogFoot({ act, close, label, fields }: FootShown) {
  const { t } = useTranslation();
  return (
    <>
      {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button type="primary" loading={act.isBusy} onClick={() => act.run(undefined)}>
          {label}
        </Button>
      </div>
    </>
  );
}
