// One review: who is invited, what its minutes say item by item, and what became of each.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  endReviewSeries,
  keepReviewMinutes,
  readReview,
  type ReadReviewAnswer,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { Field } from '../../parts/form/Field';
import { TextLine } from '../../parts/form/TextLine';
import { useDraft } from '../../parts/form/useDraft';
import { PageHead } from '../../parts/page/PageHead';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct, useRead } from '../../parts/read';
import { asList } from '../../parts/record/schema';
import { ThingControl } from '../../parts/record/ThingControl';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import { BesideForm } from '../../parts/beside/BesideForm';
import './improvement.css';
import { ProposeForm } from './ProposeForm';
import { tones } from './words';

function People({ page }: { page: ReadReviewAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <section className="panel" aria-label={t('improvement.review.participants')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.review.participants')}</h2>
      </div>
      <ul className="plain-list panel-body">
        {page.participants.map((each) => (
          <li key={each.person.id} className="plain-row duty">
            <strong>{said(each.person.name)}</strong>
            {each.process && <span className="plain-note">{each.process}</span>}
            {page.head.held && (
              <span>
                {t(each.present ? 'improvement.review.came' : 'improvement.review.absent')}
              </span>
            )}
          </li>
        ))}
        {page.others.map((each) => (
          <li key={each.id} className="plain-row duty">
            <strong>{said(each.name)}</strong>
            <span>{t('improvement.review.came')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Minutes({ id, page, close }: { id: string; page: ReadReviewAnswer; close: () => void }) {
  const { t } = useTranslation();
  const [start] = useState({
    items: [''],
    present: page.participants.map((each) => each.person.login),
  });
  const { value, change, clear, draft } = useDraft(`review.minutes.${id}`, start);
  const set = (part: Partial<typeof start>) => change((before) => ({ ...before, ...part }));
  const items = value.items.filter((each) => each.trim());
  const send = () =>
    keepReviewMinutes({ path: { review: id }, body: { items, present: value.present } });
  const act = useAct(send, ['reviews'], () => {
    clear(start);
    close();
  });
  return (
    <BesideForm
      act={t('improvement.review.keep')}
      draft={draft}
      drop={() => clear(start)}
      problem={act.problem}
      fields={['items', 'present']}
      isBusy={act.isBusy}
      send={() => act.run(undefined)}
      close={close}
    >
      {value.items.map((text, n) => (
        <TextLine
          key={n}
          label={t('improvement.review.item', { number: n + 1 })}
          name={n === 0 ? 'items' : `items/${n}`}
          rows={2}
          value={text}
          change={(to) => set({ items: value.items.map((each, at) => (at === n ? to : each)) })}
          problem={act.problem}
        />
      ))}
      <p>
        <Button size="small" onClick={() => set({ items: [...value.items, ''] })}>
          {t('improvement.review.add_item')}
        </Button>
      </p>
      <Field label={t('improvement.review.present')} wrong={wordsOfField(act.problem, 'present')}>
        {(control) => (
          <ThingControl
            id={control.id}
            kind="person"
            several
            value={value.present}
            onChange={(to) => set({ present: asList(to) as string[] })}
          />
        )}
      </Field>
    </BesideForm>
  );
}

function Item({ page, id, number }: { page: ReadReviewAnswer; id: string; number: number }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const item = page.items[number];
  if (!item) return null;
  return (
    <li className="improvement-item">
      <p className="beside-text">{item.text}</p>
      {item.improvements.map((each) => (
        <p key={each.id} className="plain-row duty">
          <span className="page-number-small">{each.number}</span>
          <Link to={`/improvements/${each.id}`} className="list-name">
            {each.title}
          </Link>
          <StateWord tone={tones[each.state]}>{t(`improvement.state.${each.state}`)}</StateWord>
        </p>
      ))}
      {page.actions.includes('propose_improvement') && !isOpen && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('improvement.review.to_plan')}…
        </Button>
      )}
      {isOpen && (
        <div className="beside-form">
          <ProposeForm
            pack={page.head.pack}
            source={{ review: id, item: number }}
            text={item.text}
            close={() => setOpen(false)}
          />
        </div>
      )}
    </li>
  );
}

export function ReviewPage({ review }: { review: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = useRead(['review', review], () => readReview({ path: { review } }), [
    'reviews',
    'improvements',
  ]);
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const page = read.data;
  const { head } = page;
  return (
    <>
      <PageHead
        title={head.title}
        way={[
          {
            to: `/improvement?tab=reviews&pack=${head.pack}`,
            label: t('improvement.tab.reviews'),
          },
          { to: `/processes/${head.pack}`, label: said(head.pack_name) },
        ]}
        acts={
          page.actions.includes('end_review_series') && (
            <ActButton
              label={t('improvement.review.end')}
              thing={head.title}
              consequence={t('improvement.review.end_follows')}
              run={() => endReviewSeries({ path: { review }, body: {} })}
              touches={['reviews']}
            />
          )
        }
      >
        <span>{t(`improvement.review.kind.${head.kind}`)}</span>
        <Time at={head.held_at} full />
        <span>{t(`improvement.interval.${head.interval}`)}</span>
        {page.next && <Link to={`/reviews/${page.next}`}>{t('improvement.review.next')}</Link>}
      </PageHead>
      <ActPanel
        title={t('improvement.review.minutes')}
        act={t('improvement.review.keep')}
        isOffered={page.actions.includes('keep_review_minutes')}
        form={(close) => <Minutes id={review} page={page} close={close} />}
      >
        {page.items.length === 0 && (
          <p className="plain-note">{t('improvement.review.no_minutes')}</p>
        )}
        <ol className="improvement-items">
          {page.items.map((each, n) => (
            <Item key={each.text} page={page} id={review} number={n} />
          ))}
        </ol>
        {page.minutes_at && (
          <p className="plain-note">
            {page.minutes_by ? said(page.minutes_by.name) : '—'} ·{' '}
            <Time at={page.minutes_at} full />
          </p>
        )}
      </ActPanel>
      <People page={page} />
    </>
  );
}
