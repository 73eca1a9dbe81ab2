// Rows from a spreadsheet: shows how the cells are understood before they are taken in.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../text/words';
import { Dialog } from '../dialog/Dialog';
import '../form/form.css';
import { useForm } from './form';
import { rowsFrom } from './paste';
import { useFinder } from './useThings';
import { titleOf, type Content, type Schema } from './schema';

interface Shown {
  fields: [string, Schema][];
  take: (rows: Content[]) => void;
  close: () => void;
}

export function PasteDialog({ fields, take, close }: Shown) {
  const { t } = useTranslation();
  const { root } = useForm();
  const [text, setText] = useState('');
  const find = useFinder(root);
  const rows = rowsFrom(text, fields, root, find);
  const names = fields.map(([name, each]) => titleOf(each, name, currentLanguage()));
  return (
    <Dialog title={t('record.paste')} close={close}>
      <p className="paper-help">{t('record.paste_help', { names: names.join(' | ') })}</p>
      <textarea
        className="text-area"
        aria-label={t('record.paste')}
        rows={8}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status">{t('record.paste_found', { count: rows.length })}</p>
      <div className="dialog-acts">
        <Button onClick={close}>{t('act.cancel')}</Button>
        <Button
          type="primary"
          disabled={rows.length === 0}
          onClick={() => {
            take(rows);
            close();
          }}
        >
          {t('record.paste_take', { count: rows.length })}
        </Button>
      </div>
    </Dialog>
  );
}
