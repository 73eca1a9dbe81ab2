// How soon each kind of notice is mailed to me; duties of the process have nothing to choose.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseMailPaces, type ReadMyMailAnswer } from '../../api/generated/client';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { useTimes } from '../../parts/time/useTimes';
import { mailTouches } from './MailPanel';

type Paces = ReadMyMailAnswer['paces'];
type Pace = Paces['tasks'];

const kinds = ['approvals', 'tasks', 'timers', 'mentions', 'watched'] as const;
const paces = ['at_once', 'daily', 'never'] as const;

export function MailPaces({ mail }: { mail: ReadMyMailAnswer }) {
  const { t } = useTranslation();
  const times = useTimes();
  const [value, setValue] = useState<Paces>(mail.paces);
  const isChanged = kinds.some((each) => value[each] !== mail.paces[each]);
  const act = useAct(() => chooseMailPaces({ body: { paces: value } }), mailTouches);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <form onSubmit={send} noValidate>
      {kinds.map((kind) => (
        <Field key={kind} label={t(`leaving.kind.${kind}`)} help={t(`mail.help.${kind}`)}>
          {(control) => (
            <select
              {...control}
              className="choice"
              value={value[kind]}
              onChange={(event) => setValue({ ...value, [kind]: event.target.value as Pace })}
            >
              {paces.map((pace) => (
                <option key={pace} value={pace}>
                  {t(`mail.pace.${pace}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <p className="field-help mail-duty">
        {t('mail.duty')} {t('mail.next', { time: times.at(mail.next_summary) })}
      </p>
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button type="primary" htmlType="submit" loading={act.isBusy} disabled={!isChanged}>
        {t('mail.save')}
      </Button>
    </form>
  );
}
