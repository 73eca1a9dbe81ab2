// How bad something is, in a word of its colour; what `children` says of it follows.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../../parts/state/StateChip';
import type { Severity } from './SeverityChoice';

const tones = { high: 'fail', medium: 'need', low: 'wait' } as const;

export function SeverityWord({ of, children }: { of: Severity; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <StateWord tone={tones[of]}>
      {t(`beside.fault.severities.${of}`)} {children}
    </StateWord>
  );
}
