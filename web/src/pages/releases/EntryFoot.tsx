// The foot of a form about the calendar: what was refused, and two ways out.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/ProblemNotice';

const fields = ['code', 'name/zh', 'name/en', 'rule', 'length', 'from', 'to', 'reason'];

interface FootShown {
  act: { problem: Problem | null; isBusy: boolean; run: (given: undefined) => void };
  close: () => void;
  label: string;
}

export function Foot({ act, close, label }: FootShown) {
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
