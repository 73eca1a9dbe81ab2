// The organisation and the version, which the page may know before anybody has signed in.
import { useQuery } from '@tanstack/react-query';
import { readAbout, type About } from '../api/session';
import { useLanguageTag } from './useLanguageTag';

export function useAbout(): About | undefined {
  const language = useLanguageTag();
  return useQuery({ queryKey: ['about'], queryFn: () => readAbout(language), staleTime: Infinity })
    .data;
}
