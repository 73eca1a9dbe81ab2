// What the change management board says of a change in review; its members give their opinion here.
import { useTranslation } from 'react-i18next';
import { giveOpinion, type ReadChangeAnswer } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { PersonName } from '../../parts/people/PersonName';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';

const opinions = ['for', 'against', 'abstain'] as const;
type Opinion = (typeof opinions)[number];

export function Opinions({ change, seen }: { change: string; seen: ReadChangeAnswer }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { opinions: given } = seen.change;
  const mayGive = seen.actions.includes('give_opinion');
  if (given.length === 0 && !mayGive) return null;
  return (
    <section className="panel" aria-label={t('changes.opinions')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('changes.opinions')}</h2>
        {mayGive && (
          <span className="not-on-paper">
            {opinions.map((opinion) => (
              <ActButton
                key={opinion}
                small
                label={t(`changes.opinion.${opinion}`)}
                thing={`${seen.change.number} ${seen.change.title}`}
                reasonFor={`give_opinion.${change}.${opinion}`}
                run={(text) => giveOpinion({ path: { change }, body: { opinion, text } })}
                touches={[`changes:${change}`]}
              />
            ))}
          </span>
        )}
      </div>
      <div className="panel-body">
        <p className="plain-note">
          {t('changes.board')} · {seen.board.map((each) => said(each.name)).join('、')}
        </p>
        <ul className="plain-list">
          {given.map((each) => (
            <li key={`${each.by}${each.at}`}>
              <b>{t(`changes.opinion.${each.opinion as Opinion}`)}</b> {each.text} ·{' '}
              <PersonName id={each.by} /> <Time at={each.at} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
