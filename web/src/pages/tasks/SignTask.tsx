// Signing: what I answer for at the left, deciding at the right; on a phone reading comes first and
// deciding is a sheet.
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog/Dialog';
import { useIsPhone } from '../../parts/useIsPhone';
import { Waiting } from '../../parts/Waiting';
import { asked } from './Checks';
import { SectionsToRead } from './Sections';
import { Opinions } from './Opinions';
import { SignDecision } from './SignDecision';
import type { TaskSeen } from './TaskPage';
import { toDeliver } from './deliver';
import { useAsAnswered } from './useAsAnswered';
import { useSigning } from './useSigning';

// Most signatures need no papers beside the sections, and a phone loads none for them.
const Papers = lazy(async () => ({ default: (await import('./Papers')).Papers }));

const signs = (seen: TaskSeen) => seen.sections.map((each) => each.digest).join();

// What is signed is what was shown: news wait until the reader asks for them.
function useShown(seen: TaskSeen): [TaskSeen, boolean, () => void] {
  const [shown, setShown] = useState(seen);
  const hasNews = signs(shown) !== signs(seen);
  return [hasNews ? shown : seen, hasNews, () => setShown(seen)];
}

export function SignTask({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const [shown, hasNews, showNews] = useShown(seen);
  const signing = useSigning(shown);
  const asAnswered = useAsAnswered(shown, signing.draft.value.answers);
  const isPhone = useIsPhone();
  const [decides, setDecides] = useState(false);
  const checks = asked(asAnswered.checks);
  const owed = toDeliver(asAnswered).filter((each) => each.owed && !each.there).length;
  const answered = checks.filter((each) => signing.draft.value.answers[each.id]).length;
  const open = (verdict: 'approve' | 'return') => {
    signing.choose(verdict);
    setDecides(true);
  };
  return (
    <div className="deciding">
      <div className="deciding-read">
        {hasNews && (
          <p className="deciding-news" role="status">
            {t('task.sections.news')}{' '}
            <button type="button" className="quiet" onClick={showNews}>
              {t('task.sections.news_show')}
            </button>
          </p>
        )}
        <Opinions release={shown.line.release ?? ''} />
        <SectionsToRead seen={shown} />
        {shown.inputs.length + shown.deliverables.length > 0 && (
          <Suspense fallback={<Waiting />}>
            <Papers seen={{ ...seen, deliverables: asAnswered.deliverables }} />
          </Suspense>
        )}
      </div>
      {!isPhone && (
        <aside className="deciding-act panel">
          <SignDecision seen={asAnswered} signing={signing} />
        </aside>
      )}
      {isPhone && (
        <div className="deciding-bar">
          <p>
            {t('task.checks.title')} {answered} / {checks.length}
            {owed > 0 && (
              <span className="tone-need"> · {t('task.owes_count', { count: owed })}</span>
            )}
          </p>
          <div className="deciding-bar-acts">
            {shown.returns.length > 0 && (
              <Button onClick={() => open('return')}>{t('task.act.sheet_return')}</Button>
            )}
            <Button type="primary" onClick={() => open('approve')}>
              {t('task.act.sheet')}
            </Button>
          </div>
        </div>
      )}
      {isPhone && decides && (
        <Dialog title={t('task.act.sheet_title')} close={() => setDecides(false)}>
          <SignDecision seen={asAnswered} signing={signing} leave={() => setDecides(false)} />
        </Dialog>
      )}
    </div>
  );
}
