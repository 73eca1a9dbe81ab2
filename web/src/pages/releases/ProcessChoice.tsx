// Which of the release's processes the diagram shows: the main one, or one that it called.
import { useTranslation } from 'react-i18next';
import type { ReadDiagramAnswer } from '../../api/generated/client';
import { Field } from '../../parts/form/Field';
import type { View } from '../../parts/release/view';
import { useSaid } from '../../text/words';
import { sameAsText } from '../../parts/json/json';
import { usePackElements } from './usePackElements';

export type ProcessLine = ReadDiagramAnswer['processes'][number];

interface Shown {
  view: View;
  processes: readonly ProcessLine[];
  shown: string;
  choose: (process: string) => void;
}

const states = ['running', 'completed', 'cancelled'] as const;

function depthOf(line: ProcessLine, all: readonly ProcessLine[]): number {
  const caller = all.find((each) => each.id === line.caller);
  return caller && caller !== line ? depthOf(caller, all) + 1 : 0;
}

export function ProcessChoice({ view, processes, shown, choose }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const { pack, pack_digest } = view.release;
  const elements = usePackElements(pack, pack_digest).data ?? [];
  const nameOf = (process: string, id: string) => {
    const found = elements.find((each) => each.process === process && each.id === id);
    return (found && said(found.name)) || id;
  };
  const called = (line: ProcessLine) => {
    const caller = processes.find((each) => each.id === line.caller);
    const at = caller && line.called_at ? nameOf(caller.process, line.called_at) : '';
    const item = typeof line.item === 'string' ? line.item : line.item && sameAsText(line.item);
    const state = states.find((each) => each === line.state);
    return [
      '\u2003'.repeat(depthOf(line, processes)) + nameOf(line.process, line.process),
      item,
      at,
      state ? t(`incident.process_state.${state}`) : line.state,
      line.has_incident && t('release.legend.stuck'),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <div className="diagram-choice not-on-paper">
      <Field label={t('incident.process_shown', { count: processes.length })}>
        {(control) => (
          <select
            {...control}
            className="choice"
            value={shown}
            onChange={(event) => choose(event.target.value)}
          >
            {processes.map((each) => (
              <option key={each.id} value={each.id ?? ''}>
                {called(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
