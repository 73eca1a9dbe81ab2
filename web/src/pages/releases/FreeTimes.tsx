// Is the chosen time free? If not: why, with what it clashes, and which times are.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readFreeTimes, type ReadFreeTimesAnswer } from '../../api/generated/client';
import { useRead } from '../../parts/read';
import { Sign } from '../../parts/state/Sign';
import { useTimes } from '../../parts/time/useTimes';
import { useWords } from '../../parts/useWords';
import './freeTimes.css';
import { useLogins } from '../../parts/people/useLogins';

type Clash = ReadFreeTimesAnswer['clashes'][number];

interface Shown {
  release: string;
  at: string;
  choose: (start: string) => void;
}

export function FreeTimes({ release, at, choose }: Shown) {
  const { t } = useTranslation();
  const times = useTimes();
  const read = () => readFreeTimes({ path: { release }, query: { at } });
  const { data } = useRead(['free-times', release, at], read, ['releases', 'calendar_entries']);
  if (!data) return <p className="free-times">{t('calendar.free.checking')}</p>;
  return (
    <section className="free-times" aria-live="polite">
      <p className="free-times-verdict">
        <Sign tone={data.is_free ? 'done' : 'fail'} />{' '}
        {t(data.is_free ? 'calendar.free.is_free' : 'calendar.free.not_free')}
      </p>
      <Against data={data} />
      {!data.is_free && <h3 className="free-times-head">{t('calendar.free.next')}</h3>}
      {!data.is_free && data.free.length === 0 && <p>{t('calendar.free.none_next')}</p>}
      {!data.is_free &&
        data.free.map(({ from }) => (
          <Button key={from} onClick={() => choose(from)}>
            {t('calendar.free.choose', { from: times.full(from) })}
          </Button>
        ))}
    </section>
  );
}

function Against({ data }: { data: ReadFreeTimesAnswer }) {
  const words = useWords();
  const times = useTimes();
  if (data.is_free) return null;
  const shown = (parameters: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name,
        /^\d{4}-\d\d-\d\dT/.test(value) ? times.full(value) : value,
      ]),
    );
  return (
    <ul className="plain-list">
      {data.against.map(({ code, parameters }) => (
        <li key={code + JSON.stringify(parameters)}>{words(code, shown(parameters))}</li>
      ))}
      <li>
        <Clashes clashes={data.clashes} />
      </li>
    </ul>
  );
}

// What a release clashes with, each other release once, with all that the two have in common.
export function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameOf = useLogins();
  const whatOf = ({ kind, what }: Clash) =>
    kind === 'system'
      ? t('calendar.clash_kind.system')
      : what.map((each) => (kind === 'person' ? nameOf(each) : each)).join(t('release.and'));
  const others = clashes.filter(
    (each, n) => clashes.findIndex((one) => one.release === each.release) === n,
  );
  return others.map(({ release, number, title, from }) => (
    <p key={release} className="planned-against">
      <Sign tone="fail" size={12} /> {t('calendar.clash_with', { number, title })} {times.at(from)}
      {' · '}
      {clashes
        .filter((each) => each.release === release)
        .map(whatOf)
        .join(t('release.and'))}
    </p>
  ));
}
