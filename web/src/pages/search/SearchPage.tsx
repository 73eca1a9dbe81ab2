// One search over releases, their papers, knowledge and what stands around them.
import { useTranslation } from 'react-i18next';
import { search } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import '../../parts/form/form.css';
import '../../parts/list/list.css';
import { SavedFilters } from '../../parts/list/SavedFilters';
import { Search } from '../../parts/list/Search';
import { PageHead } from '../../parts/page/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { useThings } from '../../parts/record/useThings';
import { Waiting } from '../../parts/Waiting';
import { kinds } from './found';
import { FoundAll, FoundSome } from './FoundKind';
import './search.css';
import { useConditions, type Conditions } from './useConditions';

interface Choices {
  name: 'kind' | 'unit' | 'system';
  choices: readonly { value: string; name: string }[];
}

function Chosen({ name, choices }: Choices) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  return (
    <label className="list-filter">
      <span>{t(`search.by.${name}`)}</span>
      <select
        className="choice"
        value={address.get(name) ?? ''}
        onChange={(event) => change({ [name]: event.target.value })}
      >
        <option value="">{t('list.all')}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ name }: { name: 'from' | 'to' }) {
  const { t } = useTranslation();
  const [address, change] = useAsked();
  return (
    <label className="list-filter">
      <span>{t(`search.by.${name}`)}</span>
      <input
        type="date"
        className="text-field"
        value={address.get(name) ?? ''}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </label>
  );
}

function FoundOfAll({ asked }: { asked: Conditions }) {
  const { t } = useTranslation();
  const found = useRead(['search', asked], () => search({ query: { ...asked } }));
  if (found.problem) return <ProblemNotice problem={found.problem} retry={found.refetch} />;
  if (!found.data) return <Waiting />;
  if (found.data.groups.length === 0) return <p className="plain-note">{t('search.nothing')}</p>;
  return found.data.groups.map((each) => (
    <FoundSome key={each.kind} group={each} question={asked.text} />
  ));
}

export function SearchPage() {
  const { t } = useTranslation();
  const { asked, kind } = useConditions();
  const { things: systems } = useThings('system');
  const { things: units } = useThings('unit');
  const all = kinds.map((each) => ({ value: each, name: t(`search.kind.${each}`) }));
  return (
    <>
      <PageHead title={t('search.title')} />
      <div className="list-bar">
        <Search what={t('search.what')} />
        <Chosen name="kind" choices={all} />
        <Chosen name="system" choices={systems} />
        <Chosen name="unit" choices={units} />
        <Day name="from" />
        <Day name="to" />
        <span className="list-gap" />
        <SavedFilters list="search" />
      </div>
      <div className="found" aria-live="polite">
        {asked.text === '' ? (
          <p className="plain-note">{t('search.hint')}</p>
        ) : kind ? (
          <FoundAll kind={kind} asked={asked} />
        ) : (
          <FoundOfAll asked={asked} />
        )}
      </div>
    </>
  );
}
