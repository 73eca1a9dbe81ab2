// A fault at a site: when it was found, what was seen, how bad it is.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportSiteFault } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { useAct } from '../../parts/read';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { serverNow } from '../../parts/time/clock';
import { BesideForm } from '../../parts/beside/BesideForm';
import { SeverityChoice } from './beside/SeverityChoice';

export function ReportSiteFault({ site, close }: { site: string; close: () => void }) {
  const { t } = useTranslation();
  // Most are reported when they are found.
  const [start] = useState(() => ({
    symptom: '',
    severity: '',
    found_at: new Date(serverNow()).toISOString(),
  }));
  const { value, change, clear, draft } = useDraft(`site-fault.${site}`, start);
  const act = useAct(
    () =>
      reportSiteFault({
        path: { site },
        body: {
          symptom: value.symptom,
          severity: value.severity,
          ...(value.found_at && { found_at: value.found_at }),
        },
      }),
    [`sites:${site}`],
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
      fields={['symptom', 'severity', 'found_at']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      <Field label={t('sites.found_at')} wrong={wordsOfField(act.problem, 'found_at')}>
        {(control) => (
          <MomentControl
            {...control}
            value={value.found_at}
            onChange={(at) => change((before) => ({ ...before, found_at: asText(at) }))}
          />
        )}
      </Field>
      <TextLine
        label={t('sites.symptom')}
        name="symptom"
        rows={3}
        value={value.symptom}
        change={(symptom) => change((before) => ({ ...before, symptom }))}
        problem={act.problem}
      />
      <SeverityChoice
        value={value.severity}
        change={(severity) => change((before) => ({ ...before, severity }))}
        problem={act.problem}
      />
    </BesideForm>
  );
}
