// What the server's codes say, in its own words, with the parameters put in.
import { readWords } from '../api/generated/client';
import { useRead } from './read';

export function useWords(): (code: string, parameters?: Record<string, string>) => string {
  const words = useRead(['words'], readWords).data?.words;
  return (code, parameters = {}) => {
    const text = words?.[code] ?? (words ? code : '…');
    return text.replace(/\{(\w+)\}/g, (all, name: string) => parameters[name] ?? all);
  };
}
