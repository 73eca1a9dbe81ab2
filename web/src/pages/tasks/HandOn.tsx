// Gives a task to somebody else: for me while I cannot (delegate), or as who leads (reassign). The
// list of people is loaded when it is asked for.
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../parts/Waiting';
import type { TaskSeen } from './TaskPage';

const HandOnDialog = lazy(async () => ({
  default: (await import('./HandOnDialog')).HandOnDialog,
}));

export const handingOn = ['delegate_task', 'reassign_task'] as const;
export type HandingOn = (typeof handingOn)[number];

export function HandOn({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<HandingOn | null>(null);
  const offered = handingOn.filter((each) => seen.actions.includes(each));
  return (
    <>
      {offered.map((each) => (
        <Button key={each} onClick={() => setAsked(each)}>
          {t(`beside.hand.act.${each}`)}…
        </Button>
      ))}
      {asked && (
        <Suspense fallback={<Waiting />}>
          <HandOnDialog seen={seen} act={asked} close={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
