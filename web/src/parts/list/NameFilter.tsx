// Gives a filter its name: a new one, or another to one that is kept.
import { useTranslation } from 'react-i18next';
import { renameFilter, saveFilter } from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { DialogForm } from '../dialog/DialogForm';
import { Field } from '../form/Field';
import { useDraftedAct } from '../form/useDraftedAct';
import type { Kept, KeptList } from './SavedFilters';

interface Shown {
  list: KeptList;
  query: string;
  filter: Kept | null; // to be renamed; none: the list as it is filtered now
  close: () => void;
}

export function NameFilter({ list, query, filter, close }: Shown) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `filter.${filter?.id ?? list}`,
    { name: filter?.name ?? '' },
    ({ name }) =>
      filter
        ? renameFilter({ path: { filter: filter.id ?? '' }, body: { name } })
        : saveFilter({ body: { list, name, query } }),
    ['saved_filters'],
    close,
  );
  const title = t(filter ? 'list.filter.rename' : 'list.filter.keep');
  return (
    <DialogForm title={title} form={form} fields={['name']} close={close}>
      <Field label={t('list.filter.name')} wrong={wordsOfField(form.problem, 'name')}>
        {(control) => (
          <input
            {...control}
            className="text-field"
            value={form.value.name}
            maxLength={60}
            autoFocus
            onChange={(event) => form.set({ name: event.target.value })}
          />
        )}
      </Field>
    </DialogForm>
  );
}
