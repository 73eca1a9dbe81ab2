// Gives a filter its name: a new one, or another to one that is kept.
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { renameFilter, saveFilter } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { Dialog } from '../dialog/Dialog';
import { Field } from '../form/Field';
import { ProblemNotice } from '../ProblemNotice';
import { useAct } from '../read';
import type { Kept, KeptList } from './SavedFilters';

interface Shown {
  list: KeptList;
  query: string;
  filter: Kept | null; // to be renamed; none: the list as it is filtered now
  close: () => void;
}

export function NameFilter({ list, query, filter, close }: Shown) {
  const { t } = useTranslation();
  const [name, setName] = useState(filter?.name ?? '');
  const save = () =>
    filter
      ? renameFilter({ path: { filter: filter.id ?? '' }, body: { name } })
      : saveFilter({ body: { list, name, query } });
  const act = useAct(save, ['saved_filters'], close);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  const title = t(filter ? 'list.filter.rename' : 'list.filter.keep');
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={send} noValidate>
        <Field label={t('list.filter.name')} wrong={wordsOfField(act.problem, 'name')}>
          {(control) => (
            <input
              {...control}
              className="text-field"
              value={name}
              maxLength={60}
              autoFocus
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['name']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
