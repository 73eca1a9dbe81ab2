// What others have said of this release: who sent it back and why comes first, then opinions of who
// approved; those who wrote none stand in one line.
import { useTranslation } from 'react-i18next';
import { listApprovals, type ListApprovalsAnswer } from '../../api/generated/client';
import { PersonName } from '../../parts/people/PersonName';
import { useRoleName } from '../../parts/people/useRoleName';
import { useRead } from '../../parts/read';
import { useSignedWords } from '../../parts/release/useSignedWords';
import { verdictTones } from '../../parts/state/tones';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';

type Approval = ListApprovalsAnswer['items'][number];

interface Shown {
  release: string;
  onlyReturned?: boolean; // for who mends what was sent back
}

export function Opinions({ release, onlyReturned = false }: Shown) {
  const { t } = useTranslation();
  const read = () => listApprovals({ path: { release } });
  const found = useRead(['release', release, 'approvals'], read, [`release:${release}`]).data;
  const words = useSignedWords(found?.steps);
  const items = found?.items ?? [];
  const newest = Math.max(0, ...items.map((each) => each.statement.round));
  const returned = items
    .filter(({ statement }) => statement.verdict !== 'approve')
    .filter(({ statement }) => !onlyReturned || statement.round === newest)
    .reverse();
  const approved = onlyReturned
    ? []
    : items.filter((each) => each.statement.verdict === 'approve' && each.standing === 'valid');
  const said = [...returned, ...approved.filter((each) => each.statement.opinion)];
  const silent = approved.filter((each) => !each.statement.opinion);
  if (said.length + silent.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('task.opinions.title')}</h2>
      </div>
      <div className="panel-body opinions">
        {said.map((each) => (
          <Opinion key={each.id} approval={each} verdict={words.verdict(each.statement)} />
        ))}
        {silent.length > 0 && (
          <p className="opinions-silent">
            {t('task.opinions.silent', { count: silent.length })}
            {silent.map((each, n) => (
              <span key={each.id}>
                {n > 0 && t('task.and')}
                <PersonName id={each.statement.person} />
              </span>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}

function Opinion({ approval, verdict }: { approval: Approval; verdict: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const nameRole = useRoleName();
  const it = approval.statement;
  const round = t('task.round', { count: it.round });
  const where = [nameRole(it.role), round, times.at(it.at)].join(' · ');
  return (
    <article className="opinion">
      <p className="opinion-who">
        <StateWord tone={verdictTones[it.verdict]}>{verdict}</StateWord>{' '}
        <PersonName id={it.person} />
        {` · ${where}`}
      </p>
      {it.opinion && <p className="opinion-words">{it.opinion}</p>}
    </article>
  );
}
