// The hits of one kind: the first few with a way to the rest, or page after page of them.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { search, type SearchAnswer } from '../../api/generated/client';
import { useAsked } from '../../parts/address/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { problemOf } from '../../parts/read';
import { Waiting } from '../../parts/Waiting';
import type { Group, Kind } from './found';
import { FoundHit } from './FoundHit';
import type { Conditions } from './useConditions';

interface Shown {
  kind: Kind;
  items: Group['items'];
  question: string;
  foot: ReactNode;
}

function Hits({ kind, items, question, foot }: Shown) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <section className="found-group" aria-labelledby={name}>
      <h2 id={name}>{t(`search.kind.${kind}`)}</h2>
      <ul>
        {items.map((each) => (
          <FoundHit key={each.id} hit={each} question={question} />
        ))}
      </ul>
      {foot}
    </section>
  );
}

export function FoundSome({ group, question }: { group: Group; question: string }) {
  const { t } = useTranslation();
  const [, change] = useAsked();
  const more = group.next && (
    <Button onClick={() => change({ kind: group.kind })}>
      {t('search.all_of', { kind: t(`search.kind.${group.kind}`) })}
    </Button>
  );
  return <Hits kind={group.kind} items={group.items} question={question} foot={more} />;
}

export function FoundAll({ kind, asked }: { kind: Kind; asked: Conditions }) {
  const { t, i18n } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['search', kind, asked, i18n.language],
    queryFn: ({ pageParam }) =>
      search({ query: { ...asked, kind, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last: SearchAnswer) => last.groups[0]?.next ?? undefined,
  });
  const problem = problemOf(query.error);
  if (problem) return <ProblemNotice problem={problem} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const items = query.data.pages.flatMap((each) => each.groups[0]?.items ?? []);
  if (items.length === 0) return <p className="plain-note">{t('search.nothing')}</p>;
  const foot = query.hasNextPage ? (
    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t('list.more')}
    </Button>
  ) : (
    <p className="found-end">{t('list.end', { count: items.length })}</p>
  );
  return <Hits kind={kind} items={items} question={asked.text} foot={foot} />;
}
