// What every field of one form shares: the whole schema and what the server said about the content.
import { createContext, useContext } from 'react';
import type { Problem } from '../../api/problem';
import type { Json, Schema } from './schema';

export interface FormFrame {
  release: string; // whose record it is
  id: string; // prefix of the fields' ids on the page
  root: Schema;
  problem: Problem | null;
}

export const Form = createContext<FormFrame>({
  release: '',
  id: 'record',
  root: {},
  problem: null,
});
export const useForm = () => useContext(Form);

export interface FieldProps {
  name: string;
  schema: Schema;
  pointer: string; // JSON Pointer into the content
  value: Json;
  onChange: (value: Json) => void;
}

export const idOf = (form: FormFrame, pointer: string) =>
  `${form.id}${pointer.replaceAll('/', '-')}`;

// What the server says about this very field.
export function wordsAt(problem: Problem | null, pointer: string): string[] {
  const reasons = problem?.reasons ?? [];
  const own = reasons.filter(
    (each) => each.field === pointer || each.field === `/content${pointer}`,
  );
  return [...new Set(own.map((each) => each.detail ?? each.code))];
}
