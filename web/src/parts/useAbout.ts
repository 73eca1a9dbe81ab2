// The organisation and the version, which the page may know before anybody has signed in.
import { useQuery } from '@tanstack/react-query';
import { readAbout, type About } from '../api/session';

export function useAbout(): About | undefined {
  return useQuery({ queryKey: ['about'], queryFn: readAbout, staleTime: Infinity }).data;
}
