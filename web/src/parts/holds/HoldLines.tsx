// Legal holds, each with its reason and whoever placed it; who may lifts it, with a reason.
import { useTranslation } from 'react-i18next';
import { liftLegalHold } from '../../api/generated/client';
import { useSaid } from '../../text/words';
import { ActButton } from '../act/ActButton';
import { Link } from '../address/Link';
import { useTimes } from '../time/useTimes';
import './holds.css';
import { holdTouches, type HoldLine } from './holds';

export function HoldLines({ holds }: { holds: readonly HoldLine[] }) {
  return (
    <ul className="plain-list">
      {holds.map((each) => (
        <OneHold key={each.id} hold={each} />
      ))}
    </ul>
  );
}

function OneHold({ hold }: { hold: HoldLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const times = useTimes();
  const whom = hold.person ? `${said(hold.person.name)} (${hold.person.login})` : '';
  return (
    <li className="plain-row">
      <div className="hold-words">
        {hold.person ? (
          <strong>{whom}</strong>
        ) : (
          <Link to={`/releases/${hold.release}`}>
            {hold.release_number} <bdi>{hold.release_title}</bdi>
          </Link>
        )}
        <bdi>{hold.reason}</bdi>
        <span className="plain-note">
          {hold.placed_by && said(hold.placed_by.name)} {times.zoned(hold.placed_at)}
          {hold.lifted_by &&
            hold.lifted_at &&
            ` · ${t('holds.lifted', {
              who: said(hold.lifted_by.name),
              time: times.zoned(hold.lifted_at),
              reason: hold.lifted_because,
            })}`}
        </span>
      </div>
      {hold.actions.includes('lift_legal_hold') && (
        <ActButton
          small
          label={t('holds.lift')}
          thing={whom || hold.release_number}
          consequence={t('holds.lift_follows')}
          reasonFor={`lift_legal_hold.${hold.id}`}
          run={(reason) => liftLegalHold({ path: { hold: hold.id ?? '' }, body: { reason } })}
          touches={holdTouches}
        />
      )}
    </li>
  );
}
