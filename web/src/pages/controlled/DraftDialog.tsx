// Drafts a revision: of a document that there is, or the first of a new one.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { draftControlledRevision } from '../../api/generated/client';
import { Dialog } from '../../parts/dialog/Dialog';
import { TextLine } from '../../parts/form/TextLine';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
import { touches, type Line } from './ControlledPage';

const fields = ['code', 'title', 'number', 'note', 'text'] as const;

interface Shown {
  of?: Line['document'] | undefined;
  close: () => void;
}

export function DraftDialog({ of, close }: Shown) {
  const { t } = useTranslation();
  const newest = of?.revisions.at(-1);
  const [value, change] = useState({
    code: of?.code ?? '',
    title: of?.title ?? '',
    number: newest?.number ?? '',
    note: '',
    text: newest?.text ?? '',
  });
  const act = useAct(() => draftControlledRevision({ body: value }), touches, close);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t(of ? 'controlled.revise' : 'controlled.new')} close={close}>
      <form onSubmit={send} noValidate>
        {fields
          .filter((name) => !of || name !== 'code')
          .map((name) => (
            <TextLine
              key={name}
              label={t(`controlled.field.${name}`)}
              name={name}
              {...(name === 'text' ? { rows: 6 } : {})}
              value={value[name]}
              change={(to) => change({ ...value, [name]: to })}
              problem={act.problem}
            />
          ))}
        {act.problem && <ProblemNotice problem={act.problem} fields={fields} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('controlled.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
