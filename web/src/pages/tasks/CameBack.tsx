// A task that is done again says first why: who decided so, when, and in his own words.
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../parts/people/PersonName';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { useSaid } from '../../text/words';
import type { TaskSeen } from './TaskPage';
import { useVerdictName } from './useVerdictName';

export function CameBack({ seen }: { seen: TaskSeen }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const verdictName = useVerdictName();
  const back = seen.came_back;
  if (!back) return null;
  const own = said(back.verdict) ? [{ id: back.decided, name: back.verdict }] : [];
  return (
    <section className="panel panel-body came-back" aria-label={t('task.came_back.title')}>
      <h2 className="panel-title">
        <StateWord tone="need">{t('task.came_back.title')}</StateWord>
      </h2>
      <p>
        <PersonName id={back.by ?? ''} />{' '}
        {t('task.came_back.by', {
          time: times.at(back.at),
          from: said(back.from),
          verdict: verdictName(back.decided, own),
        })}
      </p>
      {back.why && <p className="as-written came-back-why">{back.why}</p>}
    </section>
  );
}
