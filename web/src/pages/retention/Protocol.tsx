// What a run has erased, by id and digest, and what it left: this stays for good.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReadRetentionRunAnswer } from '../../api/generated/client';
import { saveFile } from '../../parts/list/csv';
import { useNumbers } from '../../parts/numbers';
import { sizeText } from '../../parts/upload/upload';
import { useWords } from '../../parts/useWords';

type Written = NonNullable<ReadRetentionRunAnswer['protocol']>;

export function Protocol({ protocol }: { protocol: Written }) {
  const { t } = useTranslation();
  const words = useWords();
  const number = useNumbers();
  const blobs = protocol.erased.filter((each) => each.what === 'blob');
  const rows = protocol.erased.length - blobs.length;
  return (
    <section className="panel" aria-label={t('retention.protocol')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('retention.protocol')}</h2>
        <Button
          size="small"
          onClick={() =>
            saveFile(
              `${protocol.number}.json`,
              'application/json',
              JSON.stringify(protocol, null, 2),
            )
          }
        >
          {t('retention.save')}
        </Button>
      </div>
      <div className="panel-body">
        <p>
          {t('retention.erased', {
            count: protocol.items.length,
            files: blobs.length,
            rows,
            payloads: protocol.journal.payloads.length,
          })}
        </p>
        <ul className="plain-list">
          {protocol.journal.veiled.map((each) => (
            <li key={each.person} className="plain-row">
              <span>
                <span className="mono">{each.pseudonym}</span>{' '}
                <span className="plain-note">{t('retention.veiled', { count: each.entries })}</span>
              </span>
            </li>
          ))}
          {blobs.map((each) => (
            <li key={each.digest} className="plain-row">
              <span>
                <code className="retention-digest">{each.digest}</code>{' '}
                <span className="plain-note">{sizeText(each.size, number)}</span>
              </span>
            </li>
          ))}
          {protocol.left.map((each) => (
            <li key={each.item} className="plain-row">
              <span>
                {t('retention.left')} <span className="mono">{each.item}</span>{' '}
                <span className="plain-note">
                  {each.because.map((code) => words(code, {})).join('；')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
