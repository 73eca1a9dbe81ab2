// A secret that the server tells once: to be copied now.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './form.css';

interface Shown {
  hint: string;
  secret: string;
  close: () => void;
}

export function ShownOnce({ hint, secret, close }: Shown) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  return (
    <>
      <p>{hint}</p>
      <p className="mono shown-once">{secret}</p>
      <div className="dialog-acts">
        <Button onClick={copy}>
          {t(isCopied ? 'account.tokens.copied' : 'account.tokens.copy')}
        </Button>
        <Button type="primary" onClick={close}>
          {t('account.tokens.close')}
        </Button>
      </div>
    </>
  );
}
