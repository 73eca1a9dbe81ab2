// A previewed migration, sorted: what is about an element that has its row, and the rest.
import type { PreviewMigrationAnswer } from '../../api/generated/client';
import { useSaid } from '../../text/words';
import type { Element } from './packElements';

export type Preview = PreviewMigrationAnswer;
export type Hindrance = Preview['problems'][number];

export interface Line {
  process: string;
  from: string;
  problems: Hindrance[];
}

const isAbout = (each: Hindrance, process: string, from: string) =>
  each.parameters.process === process && each.parameters.element === from;

// Each element at which something stands, and each that has no place in the new version.
export function linesOf(preview: Preview, before: readonly Element[]): Line[] {
  const lines = new Map<string, Line>();
  const add = (process: string, from: string) => {
    const problems = preview.problems.filter((each) => isAbout(each, process, from));
    lines.set(`${process} ${from}`, { process, from, problems });
  };
  for (const { parameters } of preview.problems) {
    const { process, element } = parameters;
    const isOld = before.some((each) => each.process === process && each.id === element);
    if (process && element && isOld) add(process, element);
  }
  for (const { process, from } of preview.moved) add(process, from);
  return [...lines.values()];
}

export function looseProblems(preview: Preview, before: readonly Element[]): Hindrance[] {
  const lines = linesOf(preview, before);
  return preview.problems.filter((each) => !lines.some((line) => line.problems.includes(each)));
}

export function useElementName(elements: readonly Element[]): (id: string | undefined) => string {
  const said = useSaid();
  return (id = '') => {
    const found = elements.find((each) => each.id === id);
    return (found && said(found.name)) || id;
  };
}
