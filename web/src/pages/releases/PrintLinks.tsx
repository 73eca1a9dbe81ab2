// A sheet in the organisation's own form, in the reader's words: a page to print, and a PDF.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, isProblem, unreadable, type Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { problemOf } from '../../parts/read';
import { currentLanguage } from '../../text/words';

interface Shown {
  release: string;
  sheet: string; // "approvals" or "records/KIND"
}

// Made while one waits; a refusal is told here and not as a page of its own.
async function fetchPdf(address: string): Promise<{ bytes: Blob; name: string }> {
  const answer = await fetch(address);
  if (!answer.ok) {
    const told: unknown = await answer.json().catch(() => null);
    throw new Refused(isProblem(told) ? told : { ...unreadable, status: answer.status });
  }
  const name = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('Content-Disposition') ?? '');
  return { bytes: await answer.blob(), name: decodeURIComponent(name?.[1] ?? 'print.pdf') };
}

function save(bytes: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function PrintLinks({ release, sheet }: Shown) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const address = `/api/v1/releases/${release}/print/${sheet}`;
  const language = `?lang=${currentLanguage()}`;
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { bytes, name } = await fetchPdf(`${address}/pdf${language}`);
      save(bytes, name);
    } catch (error) {
      const told = problemOf(error);
      if (!told) throw error;
      setProblem(told);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <a className="button" href={address + language} target="_blank" rel="noopener noreferrer">
        {t('release.print')}
      </a>
      <Button loading={isBusy} onClick={() => void download()}>
        PDF
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
