// What went wrong, in the server's own words; the code stands small at the end.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wordsOnTop, type Problem } from '../api/problem';
import './parts.css';

const octagon = 'M5 0h6l5 5v6l-5 5H5l-5-5V5z';
const cross = 'M5 5l6 6M11 5l-6 6';

interface Shown {
  problem: Problem;
  fields?: readonly string[]; // whose reasons stand beside them already
  retry?: () => void;
}

export function ProblemNotice({ problem, fields = [], retry }: Shown) {
  const { t } = useTranslation();
  const own: Record<string, string> = {
    'client.offline': t('problem.offline'),
    'client.unreadable': t('problem.unreadable'),
  };
  const mine = own[problem.code];
  const words = mine ? [mine] : wordsOnTop(problem, fields);
  if (words.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <svg className="problem-sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d={octagon} />
        <path d={cross} className="problem-cross" />
      </svg>
      <div>
        {words.map((each, index) => (
          <p key={each} className="problem-words">
            {each}
            {index === words.length - 1 && <span className="problem-code">{problem.code}</span>}
          </p>
        ))}
        {retry && (
          <Button size="small" onClick={retry}>
            {t('problem.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
