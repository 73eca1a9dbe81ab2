// What a list shows: its columns, its conditions, and one page of it as the server answers.
import type { ReactNode } from 'react';
import type { Follows } from '../read';
import type { KeptList } from './SavedFilters';

export interface Column<Row> {
  key: string;
  title: string;
  show: (row: Row) => ReactNode;
  text: (row: Row) => string; // for the export
  sort?: string; // the server's name of the order, where it can order by this
  width?: string; // CSS; the first column takes what is left
  optional?: boolean; // hidden until chosen
}

export interface Filter {
  key: string; // in the address and in the question to the server
  label: string;
  none?: string; // what is listed while none is chosen, if not all
  choices: readonly { value: string; label: string }[];
}

export interface Page<Row> {
  items: Row[];
  next?: string | null;
}

// What is asked of the server: `text`, `order`, `descending`, `after`, and each filter by its key.
export type Asked = Record<string, string>;

export interface ListOf<Row> {
  name: string; // of the kept columns, the exported file and the query
  what: string; // in the plural, for words like "no releases fit"
  columns: readonly Column<Row>[];
  filters?: readonly Filter[];
  hasSearch?: boolean;
  keeps?: KeptList; // where its filters may be kept by name
  read: (asked: Asked) => Promise<Page<Row>>;
  follows: Follows;
  id: (row: Row) => string;
  address?: (row: Row) => string; // where Enter and a click on the first column lead
  empty: ReactNode; // while there is nothing at all: what must exist before, and who makes it
}
