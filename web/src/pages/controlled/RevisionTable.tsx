// The revision table (变更履历) with its eight fields, newest first.
import '../../parts/list/list.css';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../parts/people/PersonName';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import type { Line } from './ControlledPage';

const tones = { draft: 'need', effective: 'done', superseded: 'wait' } as const;

export function RevisionTable({ revisions }: { revisions: Line['document']['revisions'] }) {
  const { t } = useTranslation();
  const columns = ['number', 'author', 'reviewer', 'approver', 'note', 'state'] as const;
  return (
    <table className="list-table">
      <thead>
        <tr>
          {columns.map((each) => (
            <th key={each}>{t(`controlled.column.${each}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {revisions.toReversed().map((each) => (
          <tr key={each.number}>
            <td>{each.number}</td>
            <td data-title={t('controlled.column.author')}>
              <PersonName id={each.author} /> <Time at={each.date} />
            </td>
            <td data-title={t('controlled.column.reviewer')}>
              <PersonName id={each.reviewer} /> {each.published && <Time at={each.published} />}
            </td>
            <td data-title={t('controlled.column.approver')}>
              <PersonName id={each.approver} /> {each.effective && <Time at={each.effective} />}
            </td>
            <td data-title={t('controlled.column.note')}>{each.note}</td>
            <td data-title={t('controlled.column.state')}>
              <StateWord tone={tones[each.state]}>{t(`controlled.state.${each.state}`)}</StateWord>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
