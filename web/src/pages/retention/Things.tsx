// Files and people whose time is over: since when, and everything that keeps them.
import { useTranslation } from 'react-i18next';
import type { ListRetentionDueAnswer } from '../../api/generated/client';
import { Link } from '../../parts/address/Link';
import { useNumbers } from '../../parts/numbers';
import { useTimes } from '../../parts/time/useTimes';
import { sizeText } from '../../parts/upload/upload';
import { useWords } from '../../parts/useWords';
import { useSaid } from '../../text/words';

export type Thing = ListRetentionDueAnswer['due'][number];

export function Things({ things }: { things: readonly Thing[] }) {
  return (
    <ul className="plain-list">
      {things.map((each) => (
        <OneThing key={each.id} thing={each} />
      ))}
    </ul>
  );
}

function OneThing({ thing }: { thing: Thing }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const words = useWords();
  const number = useNumbers();
  return (
    <li className="plain-row retention-thing">
      <div className="retention-words">
        <strong>
          <bdi>
            {thing.person ? `${said(thing.person.name)} (${thing.person.login})` : thing.name}
          </bdi>
        </strong>
        {thing.release && (
          <Link to={`/releases/${thing.release}`}>
            <bdi>{thing.release_number}</bdi>
          </Link>
        )}
        {thing.size > 0 && <span className="plain-note">{sizeText(thing.size, number)}</span>}
        <span className="plain-note">
          {t(`retention.since.${thing.kind}`, { time: times.zoned(thing.since) })} ·{' '}
          {t('retention.due_at', { time: times.zoned(thing.due_at) })}
        </span>
        {thing.because.length > 0 && (
          <ul className="retention-because">
            {thing.because.map(({ code, parameters }, n) => (
              <li key={`${code} ${n}`}>{words(code, parameters as Record<string, string>)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
