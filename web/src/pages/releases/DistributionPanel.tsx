// Where the release's packages went, each with its result; recorded by hand where no step did it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listDistributions,
  recordDistribution,
  type ListDistributionsAnswer,
} from '../../api/generated/client';
import { TextLine } from '../../parts/form/TextLine';
import { ThingChoice } from '../../parts/form/ThingChoice';
import { useDraft } from '../../parts/form/useDraft';
import { PersonName } from '../../parts/people/PersonName';
import { useAct, useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { distributionTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import { follows } from './useRelease';

type Result = ListDistributionsAnswer['items'][number]['recorded']['result'];

const results = ['issued', 'installed', 'failed'] as const satisfies readonly Result[];
const empty = { entry: '', place: '', result: 'issued' as Result, installed_digest: '', note: '' };

export function DistributionPanel({ release }: { release: string }) {
  const { t } = useTranslation();
  const { data } = useRead(
    ['release', release, 'distributions'],
    () => listDistributions({ path: { release } }),
    [...follows(release), 'distributions'],
  );
  if (!data) return null;
  const mayRecord = data.actions.includes('record_distribution');
  if (data.items.length === 0 && !mayRecord) return null;
  return (
    <ActPanel
      title={t('library.distribution.title')}
      count={data.items.length}
      act={t('library.distribution.act')}
      isOffered={mayRecord}
      form={(close) => <RecordOne release={release} close={close} />}
    >
      {data.items.length === 0 && (
        <p className="plain-note beside-none">{t('library.distribution.none')}</p>
      )}
      <ul className="plain-list">
        {data.items.map(({ id, recorded }) => (
          <li key={id} className="beside-entry">
            <p className="beside-text">
              {recorded.name} {recorded.package_version} → {recorded.place}{' '}
              <StateWord tone={distributionTones[recorded.result]}>
                {t(`library.distribution.result.${recorded.result}`)}
              </StateWord>
            </p>
            {recorded.note && <p className="beside-text">{recorded.note}</p>}
            <p className="beside-by">
              <span>
                {recorded.by ? <PersonName id={recorded.by} /> : t('library.distribution.executor')}
              </span>
              <Time at={recorded.at} full />
            </p>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

function RecordOne({ release, close }: { release: string; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState(empty);
  const { value, change, clear, draft } = useDraft(`distribution.${release}`, start);
  const set = (part: Partial<typeof empty>) => change((before) => ({ ...before, ...part }));
  const packages = useThings('artifact').things;
  const { installed_digest: digest, ...rest } = value;
  const act = useAct(
    () =>
      recordDistribution({
        path: { release },
        body: { ...rest, entry: value.entry || null, ...(digest && { installed_digest: digest }) },
      }),
    [...follows(release), 'distributions'],
    () => {
      clear(start);
      close();
    },
  );
  const line = (name: 'place' | 'installed_digest' | 'note', label: string, help?: string) => (
    <TextLine
      label={label}
      name={name}
      value={value[name]}
      change={(text) => set({ [name]: text })}
      problem={act.problem}
      {...(help && { help })}
    />
  );
  return (
    <BesideForm
      act={t('library.distribution.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['entry', 'place', 'installed_digest', 'note', 'result']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <ThingChoice
        label={t('library.distribution.package')}
        name="entry"
        value={value.entry}
        choices={packages.map((each) => ({ value: each.value, label: each.name }))}
        change={(entry) => set({ entry })}
        problem={act.problem}
      />
      {line('place', t('library.distribution.place'))}
      <ThingChoice
        label={t('library.distribution.result_title')}
        name="result"
        value={value.result}
        choices={results.map((each) => ({
          value: each,
          label: t(`library.distribution.result.${each}`),
        }))}
        change={(result) => set({ result: (result || 'issued') as Result })}
        problem={act.problem}
      />
      {value.result === 'installed' &&
        line(
          'installed_digest',
          t('library.distribution.digest'),
          t('library.distribution.digest_help'),
        )}
      {line('note', t('library.distribution.note'))}
    </BesideForm>
  );
}
