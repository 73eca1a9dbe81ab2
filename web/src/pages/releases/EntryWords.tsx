// One entry of the journal as a sentence.
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../parts/people/usePeople';
import { useSectionKey } from '../../parts/record/useSectionName';
import { useWords } from '../../parts/useWords';
import { useWhy } from './useWhy';
import { useSaid } from '../../text/words';
import { payloadOf, type Entry } from './timeline';
import type { View } from '../../parts/release/view';

export function useEntryWords(view?: View): (entry: Entry) => string {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const people = usePeople();
  const sayWhy = useWhy();
  const nameSection = useSectionKey(view?.section_names);
  const nameOf = (id: string) => {
    const found = people?.get(id);
    return found ? said(found.name) : '…';
  };
  // `beside.comment.kinds.progress` and the like, where there is such a word.
  const sayKind = (under: string, kind = '') => {
    const beside = `beside.${under}.${kind}`;
    return i18n.exists(beside) ? t(beside as 'beside.comment.kinds.comment') : kind;
  };
  const nameRecord = (kind: string | undefined) => {
    const found = view?.records.find((each) => each.kind === kind);
    return found ? said(found.title) : (kind ?? '');
  };
  const nameStage = (stage: string | undefined) => {
    const found = view?.stages.find((each) => each.id === stage);
    return found ? said(found.name) : nameBeside(stage);
  };
  const nameBeside = (stage = '') => {
    const beside = `release.stage.${stage}`;
    return i18n.exists(beside) ? t(beside as 'release.stage.rollback') : stage;
  };
  return (entry) => {
    const key = `release.event.${entry.type.replace('.', '_')}`;
    if (!i18n.exists(key)) return entry.type;
    const it = payloadOf(entry);
    const sections = Array.isArray(it.sections) ? it.sections : Object.keys(it.sections ?? {});
    const verdict = `release.verdict.${it.verdict}`;
    const values = {
      name: it.name ? said(it.name) : (it.title ?? ''),
      number: it.number ?? '',
      verdict: i18n.exists(verdict) ? t(verdict as 'release.verdict.approve') : (it.verdict ?? ''),
      record: nameRecord(it.kind),
      revision: it.revision ?? '',
      stage: nameStage(it.stage),
      step: (it.index ?? 0) + 1,
      sections: sections.map(nameSection).join(t('release.and')),
      version: it.installed_version ?? it.version ?? '',
      why: sayWhy(it.why ?? it.because ?? ''),
      text: it.text ?? '',
      comment: sayKind('comment.kinds', it.kind),
      mentioned: (it.mentions ?? []).map((each) => ` @${nameOf(each)}`).join(''),
      severity: sayKind('fault.severities', it.severity),
      training: sayKind('training.kinds', it.kind),
      audience: it.audience ?? '',
      changes: it.changes?.length ?? 0,
      taker: it.to ? nameOf(it.to) : '',
      code: it.code ? words(it.code) : '',
    };
    // Every key of `release.event` takes some of these values; the compiler knows only one of them.
    return t(key as 'release.event.record_saved', values);
  };
}
