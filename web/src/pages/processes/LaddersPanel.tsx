// Reminders and escalation of a process: when holders are reminded, who is told of what is overdue.
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../text/words';
import { declared } from './steps';
import { isDuration, laddersOf, withLadder, type Ladder } from './ladders';

interface Shown {
  manifest: string;
  change?: ((manifest: string) => void) | undefined;
}

export function LaddersPanel({ manifest, change }: Shown) {
  const { t } = useTranslation();
  const ladders = laddersOf(manifest);
  if (ladders.length === 0) return null;
  return (
    <section className="panel" aria-label={t('processes.ladders.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.ladders.title')}</h2>
      </div>
      <div className="panel-body">
        <p className="plain-note">{t('processes.ladders.note')}</p>
        {ladders.map((ladder) => (
          <OneLadder
            key={ladder.id}
            ladder={ladder}
            manifest={manifest}
            change={change && ((to) => change(withLadder(manifest, to)))}
          />
        ))}
      </div>
    </section>
  );
}

interface Edited {
  ladder: Ladder;
  manifest: string;
  change?: ((to: Ladder) => void) | undefined;
}

function OneLadder({ ladder, manifest, change }: Edited) {
  const { t } = useTranslation();
  const said = useSaid();
  const { remind, tell } = ladder;
  const roles = declared(manifest, 'role').map((each) => ({ value: each.id, label: said(each) }));
  const put = (next: Partial<Ladder>) => change?.({ ...ladder, ...next });
  const at = <T,>(list: T[], n: number, to: T) => list.map((each, k) => (k === n ? to : each));
  const without = <T,>(list: T[], n: number) => list.filter((_, k) => k !== n);
  const drop = (what: () => void) =>
    change && (
      <Button size="small" onClick={what}>
        {t('processes.ladders.drop')}
      </Button>
    );
  return (
    <fieldset className="ladder">
      <legend className="mono">{ladder.id}</legend>
      {remind.map((value, n) => (
        <div key={n} className="ladder-rung">
          <Moment
            label={t('processes.ladders.remind')}
            value={value}
            change={change && ((to) => put({ remind: at(remind, n, to) }))}
          />
          {drop(() => put({ remind: without(remind, n) }))}
        </div>
      ))}
      {tell.map((rung, n) => (
        <div key={n} className="ladder-rung">
          <Moment
            label={t('processes.ladders.tell')}
            value={rung.after}
            change={change && ((after) => put({ tell: at(tell, n, { ...rung, after }) }))}
          />
          <Select
            aria-label={t('processes.ladders.role')}
            className="step-choice"
            disabled={!change}
            value={rung.role}
            options={roles}
            onChange={(role: string) => put({ tell: at(tell, n, { ...rung, role }) })}
          />
          {drop(() => put({ tell: without(tell, n) }))}
        </div>
      ))}
      {change && (
        <div className="ladder-rung">
          <Button size="small" onClick={() => put({ remind: [...remind, 'PT0S'] })}>
            {t('processes.ladders.add_remind')}
          </Button>
          <Button
            size="small"
            disabled={roles.length === 0}
            onClick={() => put({ tell: [...tell, { after: 'P1D', role: roles[0]?.value ?? '' }] })}
          >
            {t('processes.ladders.add_tell')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface MomentShown {
  label: string;
  value: string;
  change?: ((to: string) => void) | undefined;
}

function Moment({ label, value, change }: MomentShown) {
  const { t } = useTranslation();
  const isRight = isDuration(value);
  return (
    <label className="ladder-moment">
      <span>{label}</span>
      <Input
        className="mono"
        value={value}
        readOnly={!change}
        status={isRight ? '' : 'error'}
        onChange={(event) => change?.(event.target.value)}
      />
      {!isRight && <span role="alert">{t('processes.ladders.wrong')}</span>}
    </label>
  );
}
