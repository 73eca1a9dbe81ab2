// What the check finds, in words, each with a way to the place.
import { useTranslation } from 'react-i18next';
import type { CheckPackVersionAnswer } from '../../api/generated/client';
import { StateWord } from '../../parts/state/StateChip';

type Finding = CheckPackVersionAnswer['problems'][number];

interface Shown {
  check: CheckPackVersionAnswer | undefined;
  choose: (file: string, element: string) => void;
}

function Lines({
  lines,
  tone,
  choose,
}: { lines: Finding[]; tone: 'fail' | 'need' } & Pick<Shown, 'choose'>) {
  const { t } = useTranslation();
  return lines.map((each, n) => (
    <li key={n}>
      <StateWord tone={tone}>
        {t(tone === 'fail' ? 'processes.problem' : 'processes.warning')}
      </StateWord>
      <button type="button" className="quiet" onClick={() => choose(each.file, each.element)}>
        <span className="mono">
          {each.file} {each.element}
        </span>
      </button>
      <span>
        {each.detail} {each.about && <bdi className="mono">{each.about}</bdi>}
      </span>
    </li>
  ));
}

export function Findings({ check, choose }: Shown) {
  const { t } = useTranslation();
  if (!check) return null;
  const { problems, warnings } = check;
  return (
    <section className="panel findings" aria-live="polite">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.check')}</h2>
        <StateWord tone={problems.length > 0 ? 'fail' : 'done'}>
          {problems.length > 0
            ? t('processes.problems', { count: problems.length })
            : t('processes.sound')}
        </StateWord>
      </div>
      {problems.length + warnings.length > 0 && (
        <ul className="panel-body">
          <Lines lines={problems} tone="fail" choose={choose} />
          <Lines lines={warnings} tone="need" choose={choose} />
        </ul>
      )}
    </section>
  );
}
