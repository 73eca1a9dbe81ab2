// A file that the server makes while one waits; a refusal is told here and not as a page of its
// own.
import { Button } from 'antd';
import { useState } from 'react';
import { Refused, isProblem, unreadable, type Problem } from '../api/problem';
import { ProblemNotice } from './ProblemNotice';
import { problemOf } from './read';

async function fetchFile(address: string): Promise<{ bytes: Blob; name: string }> {
  const answer = await fetch(address);
  if (!answer.ok) {
    const told: unknown = await answer.json().catch(() => null);
    throw new Refused(isProblem(told) ? told : { ...unreadable, status: answer.status });
  }
  const name = /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('Content-Disposition') ?? '');
  return { bytes: await answer.blob(), name: decodeURIComponent(name?.[1] ?? 'download') };
}

function save(bytes: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface Shown {
  address: string;
  label: string;
  small?: boolean;
}

export function DownloadButton({ address, label, small = false }: Shown) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { bytes, name } = await fetchFile(address);
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
      <Button
        {...(small && { size: 'small' as const })}
        loading={isBusy}
        onClick={() => void download()}
      >
        {label}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
