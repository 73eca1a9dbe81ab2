// How I want to be shown what is stored: language, time zone, format of numbers.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { choosePreferences } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import type { Session } from '../../api/session';
import { Field } from '../../parts/form/Field';
import { numberFormats, numberText, type NumberFormat } from '../../parts/numbers';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useNow } from '../../parts/time/clock';
import { momentOf, zoneName } from '../../parts/time/times';
import { useAbout } from '../../parts/useAbout';
import { useSession } from '../../parts/useSession';
import { currentLanguage, speak } from '../../text/words';
import { ZoneChoice } from './ZoneChoice';

const fields = ['language', 'zone', 'numbers'];
const sample = 1234567.5;

export function PreferencesPanel() {
  const { t } = useTranslation();
  const me = useSession().data;
  const home = useAbout()?.zone;
  return (
    <section className="panel" aria-labelledby="preferences">
      <div className="panel-head">
        <h2 id="preferences" className="panel-title">
          {t('preferences.title')}
        </h2>
      </div>
      {me && home && <PreferencesForm me={me} home={home} />}
    </section>
  );
}

function PreferencesForm({ me, home }: { me: Session; home: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [language, setLanguage] = useState(me.language);
  const [zone, setZone] = useState(me.zone === home ? '' : me.zone);
  const [numbers, setNumbers] = useState<NumberFormat>(me.numbers);
  const [isDone, setDone] = useState(false);
  const act = useAct(choosePreferences, [], () => {
    setDone(true);
    if (language === 'zh' || language === 'en') void speak(language);
    void queries.invalidateQueries({ queryKey: ['session'] });
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    act.run({ body: { language, zone, numbers } });
  };
  return (
    <form className="panel-body" onSubmit={send} noValidate>
      <Field
        label={t('preferences.language')}
        help={t('preferences.language_help')}
        wrong={wordsOfField(act.problem, 'language')}
      >
        {(control) => (
          <select
            {...control}
            className="choice"
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            <option value="zh">{t('preferences.languages.zh')}</option>
            <option value="en">{t('preferences.languages.en')}</option>
          </select>
        )}
      </Field>
      <Field
        label={t('preferences.zone')}
        help={<TimeThere zone={zone || home} />}
        wrong={wordsOfField(act.problem, 'zone')}
      >
        {(control) => <ZoneChoice control={control} value={zone} home={home} change={setZone} />}
      </Field>
      <Field label={t('preferences.numbers')} wrong={wordsOfField(act.problem, 'numbers')}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={numbers}
            onChange={(event) => setNumbers(event.target.value as NumberFormat)}
          >
            {numberFormats.map((each) => (
              <option key={each} value={each}>
                {numberText(sample, each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
      {isDone && (
        <p className="account-done" role="status">
          {t('preferences.done')}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={act.isBusy}>
        {act.isBusy ? t('act.busy') : t('preferences.act')}
      </Button>
    </form>
  );
}

// What the clock says there now: a zone is recognised by its time, not by its name.
function TimeThere({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const at = new Date(now).toISOString();
  const time = momentOf(at, { now, zone, language: currentLanguage() }).full;
  return t('preferences.there', { time, zone: zoneName(zone, now) });
}
