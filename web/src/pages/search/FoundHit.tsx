// One hit: what it is called, of which release, and what it says around the words asked for.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';
import { addressOf, parts, type Hit } from './found';

function Marked({ text, question }: { text: string; question: string }) {
  return parts(text, question).map((each, n) =>
    each.isHit ? <mark key={n}>{each.text}</mark> : <span key={n}>{each.text}</span>,
  );
}

export function FoundHit({ hit, question }: { hit: Hit; question: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const isOfRelease = hit.kind !== 'release' && hit.release_number !== '';
  return (
    <li className="found-hit">
      <p className="found-name">
        <Link to={addressOf(hit)}>
          {hit.number && (
            <span className="page-number-small">
              <Marked text={hit.number} question={question} />
            </span>
          )}{' '}
          <bdi>
            <Marked text={said(hit.name)} question={question} />
          </bdi>
        </Link>
      </p>
      {hit.passage && (
        <p className="found-passage">
          <bdi>
            <Marked text={hit.passage} question={question} />
          </bdi>
        </p>
      )}
      <p className="found-of">
        <Time at={hit.at} />
        {isOfRelease && (
          <>
            {' · '}
            <Link to={`/releases/${hit.release}`}>
              {t('search.of_release', { number: hit.release_number })}{' '}
              <bdi>{hit.release_title}</bdi>
            </Link>
          </>
        )}
      </p>
    </li>
  );
}
