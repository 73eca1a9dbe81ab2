// What a master copy is wanted for, and where; a keeper decides.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { applyForUse } from '../../api/generated/client';
import { go } from '../../parts/address/address';
import { Dialog } from '../../parts/dialog/Dialog';
import { TextLine } from '../../parts/form/TextLine';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';

const nothing = { purpose: '', place: '' };

export function ApplyForUse({ entry, thing }: { entry: string; thing: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [value, change] = useState(nothing);
  const act = useAct(
    () => applyForUse({ path: { entry }, body: value }),
    ['library_uses'],
    () => go('/library-uses?mine=true'),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  const close = () => {
    act.forget();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('library.use.apply')}…</Button>
      {isOpen && (
        <Dialog title={t('library.use.apply')} close={close}>
          <form onSubmit={send} noValidate>
            <p className="ask-thing">{thing}</p>
            {(['purpose', 'place'] as const).map((name) => (
              <TextLine
                key={name}
                label={t(`library.use.${name}`)}
                name={name}
                value={value[name]}
                change={(to) => change({ ...value, [name]: to })}
                problem={act.problem}
              />
            ))}
            {act.problem && <ProblemNotice problem={act.problem} fields={['purpose', 'place']} />}
            <div className="dialog-acts">
              <Button onClick={close}>{t('act.cancel')}</Button>
              <Button type="primary" htmlType="submit" loading={act.isBusy}>
                {t('library.use.apply')}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
