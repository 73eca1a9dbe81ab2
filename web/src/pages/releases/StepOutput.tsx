// What the chosen step says, as it says it: followed or held still, searched, saved as a file.
import '../../parts/form/form.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../parts/ProblemNotice';
import {
  isRunning as runs,
  type Chosen,
  type DeploymentView,
} from '../../parts/deployment/deployment';
import { useStepLog } from './useStepLog';

interface Shown {
  deployment: DeploymentView;
  chosen: Chosen;
}

export function StepOutput({ deployment, chosen }: Shown) {
  const { t } = useTranslation();
  const it = deployment.deployment;
  const run = (chosen.back ? it.back : it.forward)[chosen.index];
  const isRunning = runs(run);
  const log = useStepLog(it.id ?? '', chosen, isRunning);
  const [follows, setFollows] = useState(true);
  const [sought, seek] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const lines = log.text === '' ? [] : log.text.replace(/\n$/, '').split('\n');
  const fits = sought.toLowerCase();
  const shown = lines
    .map((text, n) => ({ text, number: n + 1 }))
    .filter(({ text }) => text.toLowerCase().includes(fits));
  useEffect(() => {
    const box = end.current;
    if (follows && box) box.scrollTop = box.scrollHeight;
  }, [follows, log.text, shown.length]);
  const save = () => {
    const url = URL.createObjectURL(new Blob([log.text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${chosen.back ? 'rollback' : 'step'}-${chosen.index + 1}.log`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section className="panel console-output" aria-label={t('deployment.output')}>
      <div className="panel-head">
        <h2 className="panel-title">
          {t('deployment.output')}{' '}
          <span className="plain-note">
            {t('deployment.lines', { step: chosen.index + 1, count: lines.length })}
          </span>
        </h2>
        <div className="output-acts not-on-paper">
          <input
            type="search"
            className="text-field"
            aria-label={t('deployment.search')}
            placeholder={t('deployment.search')}
            value={sought}
            onChange={(event) => seek(event.target.value)}
          />
          <Button onClick={save} disabled={lines.length === 0}>
            {t('deployment.download')}
          </Button>
        </div>
      </div>
      {log.problem && <ProblemNotice problem={log.problem} />}
      {log.wasCut && <p className="plain-note">{t('deployment.cut')}</p>}
      <div className="output" ref={end} tabIndex={0} role="log" aria-live="off">
        {shown.map(({ text, number }) => (
          <div key={number} className="output-line">
            <span className="output-number">{number}</span>
            <span className="output-text">{text}</span>
          </div>
        ))}
        {lines.length === 0 && <p className="plain-note">{t('deployment.no_output')}</p>}
        {isRunning && <p className="output-more">{t('deployment.more')}</p>}
      </div>
      <label className="output-follow not-on-paper">
        <input
          type="checkbox"
          checked={follows}
          onChange={(event) => setFollows(event.target.checked)}
        />
        {t('deployment.follow')}
      </label>
    </section>
  );
}
