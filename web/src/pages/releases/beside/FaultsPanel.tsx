// Faults met while the release is carried out, newest first, and the form that reports one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFault } from '../../../api/generated/client';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { PersonName } from '../../../parts/people/PersonName';
import { useAct } from '../../../parts/read';
import type { View } from '../../../parts/release/view';
import { useTimes } from '../../../parts/time/useTimes';
import { follows } from '../useRelease';
import { ActPanel } from '../../../parts/beside/ActPanel';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { isOffered } from './offered';
import { SeverityChoice, type Severity } from './SeverityChoice';
import { SeverityWord } from './SeverityWord';

export function FaultsPanel({ view }: { view: View }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { faults } = view.release;
  return (
    <ActPanel
      title={t('beside.fault.title')}
      count={faults.length}
      act={t('beside.fault.act')}
      isOffered={isOffered(view, 'report_fault')}
      form={(close) => <Report view={view} close={close} />}
    >
      {faults.length === 0 && <p className="plain-note beside-none">{t('beside.fault.none')}</p>}
      <ul className="plain-list">
        {faults.toReversed().map((each) => (
          <li key={`${each.at}${each.by}`} className="beside-entry">
            <p className="beside-text">{each.text}</p>
            <p className="beside-by">
              <SeverityWord of={each.severity as Severity} />
              <PersonName id={each.by} />
              <time dateTime={each.at} title={times.full(each.at)}>
                {times.at(each.at)}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </ActPanel>
  );
}

function Report({ view, close }: { view: View; close: () => void }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const [start] = useState({ text: '', severity: '' as Severity | '' });
  const { value, change, clear, draft } = useDraft(`fault.${release}`, start);
  const act = useAct(
    () => reportFault({ path: { release }, body: value }),
    follows(release),
    () => {
      clear(start);
      close();
    },
  );
  return (
    <BesideForm
      act={t('beside.fault.act')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['text', 'severity']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <TextLine
        label={t('beside.fault.text')}
        name="text"
        rows={3}
        value={value.text}
        change={(text) => change((before) => ({ ...before, text }))}
        problem={act.problem}
        help={t('beside.fault.help')}
      />
      <SeverityChoice
        value={value.severity}
        change={(severity) => change((before) => ({ ...before, severity }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}
