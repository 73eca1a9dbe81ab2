// A list of short texts: one line each; a pasted column becomes as many lines.
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { idOf, useForm, wordsAt, type FieldProps } from './form';
import { cellsOf } from './paste';
import { asList, asText } from './schema';

export function Lines({ pointer, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const form = useForm();
  const lines = asList(value).map(asText);
  const shown = lines.length > 0 ? lines : [''];
  const keep = (next: string[]) => onChange(next.length === 1 && next[0] === '' ? [] : next);
  const at = (n: number, text: string) => keep(shown.map((each, k) => (k === n ? text : each)));
  const pasted = (n: number, event: React.ClipboardEvent) => {
    const rows = cellsOf(event.clipboardData.getData('text/plain')).map((row) => row.join(' '));
    if (rows.length < 2) return;
    event.preventDefault();
    keep([...shown.slice(0, n), ...rows, ...shown.slice(n + 1)].filter(Boolean));
  };
  return (
    <div className="paper-lines">
      {shown.map((line, n) => (
        <div key={n} className="paper-line-one">
          <span className="paper-line-number">{n + 1}</span>
          <Input.TextArea
            id={idOf(form, `${pointer}/${n}`)}
            aria-label={t('record.line', { number: n + 1 })}
            status={wordsAt(form.problem, `${pointer}/${n}`).length > 0 ? 'error' : ''}
            autoSize
            value={line}
            onChange={(event) => at(n, event.target.value)}
            onPaste={(event) => pasted(n, event)}
          />
          <Button
            type="text"
            aria-label={t('record.remove_row', { number: n + 1 })}
            onClick={() => keep(shown.filter((_, k) => k !== n))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button onClick={() => keep([...shown, ''])}>{t('record.add_line')}</Button>
    </div>
  );
}
