// Improvements as lines, on a phone as cards.
import { useTranslation } from 'react-i18next';
import { Link } from '../../parts/address/Link';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import { useSaid } from '../../text/words';
import './improvement.css';
import { tones, type ImprovementLine } from './words';

function Who({ line }: { line: ImprovementLine }) {
  const said = useSaid();
  const person = line.person ? said(line.person.name) : '';
  const unit = line.unit ? said(line.unit.name) : '';
  return <bdi>{[unit, person].filter(Boolean).join(' · ') || '—'}</bdi>;
}

function Row({ line }: { line: ImprovementLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const units = line.in_charge.map((each) => said(each.name)).join('、');
  return (
    <tr>
      <td className="improvement-name">
        <span className="page-number-small">{line.number}</span>{' '}
        <Link to={`/improvements/${line.id}`} className="list-name">
          {line.title}
        </Link>
        <span className="plain-note">
          {t(`improvement.kind.${line.kind}`)} · {line.by ? said(line.by.name) : '—'} ·{' '}
          <Time at={line.at} />
          {units && ` · ${t('improvement.in_charge')} ${units}`}
        </span>
      </td>
      <td data-label={t('improvement.column.measure')}>{line.measure || '—'}</td>
      <td data-label={t('improvement.column.person')}>
        <Who line={line} />
      </td>
      <td data-label={t('improvement.column.due')}>
        {line.due ? <Time at={line.due} /> : '—'}{' '}
        {line.overdue && (
          <StateWord tone="fail">
            <strong>{t('improvement.overdue')}</strong>
          </StateWord>
        )}
      </td>
      <td>
        <StateWord tone={tones[line.state]}>{t(`improvement.state.${line.state}`)}</StateWord>
      </td>
    </tr>
  );
}

interface Shown {
  lines: readonly ImprovementLine[];
  none: string;
}

export function ImprovementTable({ lines, none }: Shown) {
  const { t } = useTranslation();
  if (lines.length === 0) return <p className="plain-note">{none}</p>;
  return (
    <table className="improvement-table">
      <thead>
        <tr>
          {(['title', 'measure', 'person', 'due', 'state'] as const).map((each) => (
            <th key={each}>{t(`improvement.column.${each}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((each) => (
          <Row key={each.id} line={each} />
        ))}
      </tbody>
    </table>
  );
}
