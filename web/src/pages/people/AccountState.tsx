// The state of an account as a word with its sign.
import { useTranslation } from 'react-i18next';
import { StateWord } from '../../parts/state/StateChip';

const tones = { active: 'done', disabled: 'wait', pseudonymised: 'wait' } as const;

export function AccountState({ state }: { state: keyof typeof tones }) {
  const { t } = useTranslation();
  return <StateWord tone={tones[state]}>{t(`people.account.${state}`)}</StateWord>;
}
