// What the other side said, as it said it; what we ourselves found, in the reader's words.
import { useTranslation } from 'react-i18next';

const own = [
  'no_address',
  'person_disabled',
  'not_set_up',
  'webhook_off',
  'secret_lost',
  'network_not_allowed',
] as const;

export function useAnswerWord(): (answer: string) => string {
  const { t } = useTranslation();
  return (answer) => {
    const found = own.find((each) => each === answer);
    return found ? t(`leaving.own.${found}`) : answer;
  };
}
