// What a signature says, in the words of its process where that has some: its verdict, and the step
// that it sends back to.
import { useTranslation } from 'react-i18next';
import type { ListApprovalsAnswer } from '../../api/generated/client';
import { useSaid } from '../../text/words';

type Steps = ListApprovalsAnswer['steps'];
type Verdict = ListApprovalsAnswer['items'][number]['statement']['verdict'];

export function useSignedWords(steps: Steps = []) {
  const { t } = useTranslation();
  const said = useSaid();
  const of = (step: string) => steps.find((each) => each.step === step);
  return {
    verdict: ({ step, verdict }: { step: string; verdict: Verdict }) => {
      const own = of(step)?.verdicts[verdict];
      return own ? said(own) : t(`release.verdict.${verdict}`);
    },
    step: (step: string) => said(of(step)?.name ?? { zh: step, en: step }),
  };
}
