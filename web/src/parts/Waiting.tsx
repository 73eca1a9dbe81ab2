// Nothing for a moment, then a quiet sign, then words: short waits must not flicker.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './parts.css';

const quietMs = 100;
const slowMs = 1000;

export function Waiting() {
  const { t } = useTranslation();
  const [waitedMs, setWaited] = useState(0);
  useEffect(() => {
    const timers = [quietMs, slowMs].map((each) => setTimeout(() => setWaited(each), each));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <p className="waiting" role="status">
      {waitedMs >= quietMs && t('wait.loading')} {waitedMs >= slowMs && t('wait.slow')}
    </p>
  );
}
