// The whole list that fits the conditions, not only the rows on the page, as a CSV file.
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, type Problem } from '../../api/problem';
import { useAsked } from '../address/address';
import { ProblemNotice } from '../ProblemNotice';
import type { Column, ListOf, Page } from './column';
import { saveCsv } from './csv';
import { askedOf } from './useList';

const mostRows = 10_000;

interface Exported<Row> {
  list: ListOf<Row>;
  columns: readonly Column<Row>[];
}

export function ExportButton<Row>({ list, columns }: Exported<Row>) {
  const { t } = useTranslation();
  const [address] = useAsked();
  const [count, setCount] = useState<number | null>(null);
  const [wasCut, setCut] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stopped = useRef(false);

  const gather = async () => {
    const rows: Row[] = [];
    let next: string | null | undefined;
    do {
      const asked = { ...askedOf(list, address), limit: '200' };
      const page: Page<Row> = await list.read(next ? { ...asked, after: next } : asked);
      rows.push(...page.items);
      next = page.next;
      setCount(rows.length);
    } while (next && rows.length < mostRows && !stopped.current);
    if (stopped.current) return;
    setCut(Boolean(next));
    const lines = rows.map((row) => columns.map((each) => each.text(row)));
    saveCsv(list.name, [columns.map((each) => each.title), ...lines]);
  };
  const start = () => {
    stopped.current = false;
    setProblem(null);
    setCount(0);
    gather()
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        setProblem(error.problem);
      })
      .finally(() => setCount(null));
  };
  if (count !== null) {
    return (
      <span className="list-exporting" role="status">
        {t('list.exporting', { count })}
        <button type="button" className="quiet" onClick={() => (stopped.current = true)}>
          {t('list.stop')}
        </button>
      </span>
    );
  }
  return (
    <>
      <Button onClick={start}>{t('list.export')}</Button>
      {wasCut && <span role="status">{t('list.not_all', { count: mostRows })}</span>}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
