// The rows of a file, each with what became of it and every cell that is wrong.
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../parts/state/StateChip';
import { useSaid } from '../../text/words';
import type { Imported } from './sheet';

const tones = { new: 'done', changed: 'run', same: 'wait', wrong: 'fail' } as const;

export function ImportedRows({ imported }: { imported: Imported }) {
  const { t } = useTranslation();
  const said = useSaid();
  const hasWrong = imported.counts.wrong > 0;
  const [onlyWrong, setOnlyWrong] = useState(hasWrong);
  const rows = imported.rows.filter((each) => !onlyWrong || each.verdict === 'wrong');
  const columnName = (id: string) => {
    const column = imported.columns.find((each) => each.id === id);
    return column ? said(column.name) : id;
  };
  return (
    <>
      {hasWrong && (
        <Checkbox checked={onlyWrong} onChange={(event) => setOnlyWrong(event.target.checked)}>
          {t('imports.only_wrong')}
        </Checkbox>
      )}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('imports.third')}>
        <table className="import-table">
          <thead>
            <tr>
              <th>{t('imports.row')}</th>
              <th>{t('imports.verdict_title')}</th>
              {imported.columns.map((each) => (
                <th key={each.id}>{said(each.name)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td>
                  <StateWord tone={tones[row.verdict]}>
                    {t(`imports.verdict.${row.verdict}`)}
                  </StateWord>
                  {row.wrong.map(({ cell, column, said: words }) => (
                    <p key={cell} className="import-wrong">
                      {t('imports.where', { cell, column: columnName(column), said: words })}
                    </p>
                  ))}
                </td>
                {imported.columns.map(({ id }, n) => {
                  const isWrong = row.wrong.some((each) => each.column === id);
                  return (
                    <td key={id} className={isWrong ? 'import-cell-wrong' : ''}>
                      <bdi>{row.cells[n]}</bdi>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
