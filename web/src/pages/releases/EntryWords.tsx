// One entry of the journal as a sentence.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listReleaseSites } from '../../api/generated/client';
import { useTimes } from '../../parts/time/useTimes';
import { usePeople } from '../../parts/people/usePeople';
import { useRoleName } from '../../parts/people/useRoleName';
import { useSectionKey } from '../../parts/record/useSectionName';
import { useWords } from '../../parts/useWords';
import { useWhy } from './useWhy';
import { currentLanguage, useSaid } from '../../text/words';
import { payloadOf, type Entry, type Payload } from './timeline';
import { follows } from './useRelease';
import type { View } from '../../parts/release/view';

// By id; asked for only where the release goes live at sites.
function useSites(view?: View): ReadonlyMap<string, { zh: string; en: string }> {
  const release = view?.release.id ?? '';
  const { data } = useQuery({
    queryKey: ['release', release, 'sites', currentLanguage()], // as the board of sites reads it
    queryFn: () => listReleaseSites({ path: { release } }),
    enabled: view !== undefined && 'release.sites' in view.release.facts,
    meta: { follows: follows(release) },
  });
  return new Map(data?.items.map((each) => [each.id ?? '', each.name]));
}

// What a refusal would fill in was not kept.
const withoutGaps = (words: string) => words.replace(/\s*[：:]?\s*[（(]?\{\w+\}[）)]?/g, '');

// The words of an entry; some read better with what it tells besides.
function keyOf({ type, about, verdict }: Entry, it: Payload): string {
  const key = `release.event.${type.replace('.', '_')}`;
  if (type === 'deployment.step_ended' && /failed|unknown/.test(it.state ?? ''))
    return `${key}_failed`;
  if (type === 'task.done' && it.verdict === 'done' && !verdict.zh) return `${key}_plainly`;
  if (type === 'release.rescheduled' && !it.from) return `${key}_first`;
  if (type === 'document.given' && about.zh) return `${key}_named`; // else an attachment
  if (it.back && type.startsWith('deployment.step_')) return `${key}_back`;
  return key;
}

export function useEntryWords(view?: View): (entry: Entry) => string {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  const words = useWords();
  const times = useTimes();
  const nameRole = useRoleName();
  const people = usePeople();
  const sayWhy = useWhy();
  const nameSection = useSectionKey(view?.section_names);
  const sites = useSites(view);
  const siteOf = ({ noun_id }: Entry) => {
    const found = sites.get(noun_id ?? '');
    return found ? said(found) : t('release.a_site');
  };
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
  const nameStage = (stage = '', state = '') => {
    const found = view?.stages.find((each) => each.id === stage);
    if (found) return said(found.name);
    if (view?.release.stage === stage) return said(view.stage_name);
    return nameBeside(stage, state);
  };
  // A stage beside the line has no name here; the state that it stands for has.
  const nameBeside = (stage: string, state: string) => {
    const named = [`release.stage.${stage}`, `state.release.${state}`].find((key) =>
      i18n.exists(key),
    );
    return named ? t(named as 'release.stage.rollback') : stage;
  };
  // Whom a task waits for: people, else those who hold its roles.
  const waitsFor = (it: Payload) => {
    const people = (it.people ?? []).map(nameOf);
    const all = people.length > 0 ? people : (it.roles ?? []).map(nameRole);
    return all.join(t('release.and'));
  };
  const sayVerdict = (entry: Entry, verdict = '') => {
    const built = `release.verdict.${verdict}`;
    return said(entry.verdict) || (i18n.exists(built) ? t(built as 'release.verdict.approve') : '');
  };
  const sayResult = ({ type }: Entry, result = '') => {
    const under = type === 'distribution.recorded' ? 'library.distribution' : 'sites';
    const key = `${under}.result.${result}`;
    return i18n.exists(key) ? t(key as 'sites.result.succeeded') : '';
  };
  return (entry) => {
    const it = payloadOf(entry);
    const key = keyOf(entry, it);
    if (!i18n.exists(key)) return t('release.event.other');
    const isMoved = entry.type === 'release.rescheduled';
    const sections = Array.isArray(it.sections) ? it.sections : Object.keys(it.sections ?? {});
    const values = {
      about: said(entry.about),
      who: waitsFor(it),
      from: isMoved && it.from ? times.full(it.from) : '',
      until: isMoved && it.to ? times.full(it.to) : '',
      round: it.round ?? '',
      end: it.end_state ? t(`release.end.${it.end_state}`) : '',
      name: typeof it.name === 'object' ? said(it.name) : (it.name ?? it.title ?? ''),
      number: it.number ?? '',
      verdict: sayVerdict(entry, it.verdict),
      record: nameRecord(it.kind),
      revision: it.revision ?? '',
      stage: nameStage(it.stage, it.state),
      step: (it.index ?? 0) + 1,
      sections: sections.map(nameSection).join(t('release.and')),
      version: it.installed_version ?? it.to_version ?? it.version ?? '',
      why: sayWhy(it.why ?? it.because ?? ''),
      text: it.text ?? it.fault?.symptom ?? it.cause?.text ?? '',
      trigger: it.cause ? t(`watched.trigger.${it.cause.trigger}`) : '',
      choice: it.choice ? t(`watched.decision.choices.${it.choice}`) : '',
      result: sayResult(entry, it.result),
      place: it.place ?? '',
      stream: it.stream ? t(`watched.stream.${it.stream}`) : '',
      reading: it.indicator ? ` ${it.indicator} ${it.value ?? ''}` : '',
      file: it.file?.file_name ?? '',
      site: siteOf(entry),
      role: it.role ? nameRole(it.role) : '',
      person: it.person ? nameOf(it.person) : '',
      comment: sayKind('comment.kinds', it.kind),
      mentioned: (it.mentions ?? []).map((each) => ` @${nameOf(each)}`).join(''),
      severity: sayKind('fault.severities', it.severity ?? it.fault?.severity),
      training: sayKind('training.kinds', it.kind),
      audience: it.audience ?? '',
      changes: it.changes?.length ?? 0,
      taker: it.to ? nameOf(it.to) : '',
      code: it.code ? withoutGaps(words(it.code)) : '',
    };
    // Every key of `release.event` takes some of these values; the compiler knows only one of them.
    return t(key as 'release.event.record_saved', values);
  };
}
