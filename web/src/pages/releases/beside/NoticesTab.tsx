// Who was told what of this release, and when.
import '../../../parts/list/list.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listReleaseNotices, type ListReleaseNoticesAnswer } from '../../../api/generated/client';
import { useAsked } from '../../../parts/address/address';
import { saveCsv } from '../../../parts/list/csv';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { useRead } from '../../../parts/read';
import { StateWord } from '../../../parts/state/StateChip';
import { deliveryTones } from '../../../parts/state/tones';
import { useTimes } from '../../../parts/time/useTimes';
import { Waiting } from '../../../parts/Waiting';
import { useSaid } from '../../../text/words';
import type { TabShown } from '../ReleasePage';
import { useLogins } from '../../../parts/people/useLogins';
import { follows } from '../useRelease';
import '../../../parts/beside/beside.css';

export function NoticesTab({ view }: TabShown) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const nameOf = useLogins();
  const [asked, change] = useAsked();
  const release = view.release.id ?? '';
  const read = useRead(
    ['release', release, 'notices'],
    () => listReleaseNotices({ path: { release } }),
    follows(release),
  );
  if (read.problem) return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  if (!read.data) return <Waiting />;
  const text = (asked.get('text') ?? '').toLowerCase();
  const all = read.data.items;
  const shown = all
    .filter((each) =>
      `${nameOf(each.to)} ${each.to} ${said(each.subject)} ${said(each.text)}`
        .toLowerCase()
        .includes(text),
    )
    .toReversed();
  const save = () =>
    saveCsv(`${view.release.number}-notices`, [
      ['at', 'to', 'mailed', 'mailed_at', 'notice', 'subject', 'text'],
      ...shown.map((each) => [
        each.at,
        each.to,
        each.mailed?.state ?? '',
        each.mailed?.at ?? '',
        each.notice,
        said(each.subject),
        said(each.text),
      ]),
    ]);
  return (
    <section className="panel" aria-label={t('beside.notices.title')}>
      <div className="panel-head not-on-paper">
        <input
          type="search"
          className="text-field list-search"
          placeholder={t('beside.notices.search')}
          aria-label={t('beside.notices.search')}
          value={asked.get('text') ?? ''}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Button onClick={save} disabled={shown.length === 0}>
          {t('list.export')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="panel-body plain-note">
          {t(all.length === 0 ? 'beside.notices.none' : 'beside.notices.nothing_fits')}
        </p>
      ) : (
        <table className="list-table">
          <thead>
            <tr>
              <th>{t('beside.notices.at')}</th>
              <th>{t('beside.notices.to')}</th>
              <th>{t('beside.notices.mailed')}</th>
              <th>{t('beside.notices.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.id}>
                <td data-title={t('beside.notices.at')} className="beside-when">
                  <time dateTime={each.at} title={times.full(each.at)}>
                    {times.at(each.at)}
                  </time>
                </td>
                <td data-title={t('beside.notices.to')}>{nameOf(each.to)}</td>
                <td data-title={t('beside.notices.mailed')}>
                  <MailedWord mailed={each.mailed} />
                </td>
                <td data-title={t('beside.notices.what')}>
                  <strong>{said(each.subject)}</strong>
                  {said(each.text) && (
                    <p className="beside-text">{times.within(said(each.text))}</p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type Mailed = ListReleaseNoticesAnswer['items'][number]['mailed'];

// Whether he had it by mail, and when; while it waits, when it will go.
function MailedWord({ mailed }: { mailed: Mailed }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (!mailed) return <>{t('beside.notices.not_mailed')}</>;
  const state = t(`leaving.state.${mailed.state}`);
  return (
    <>
      <StateWord tone={deliveryTones[mailed.state]}>{state}</StateWord>{' '}
      <time dateTime={mailed.at} title={times.full(mailed.at)}>
        {times.at(mailed.at)}
      </time>
    </>
  );
}
