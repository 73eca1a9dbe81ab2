// A word on the release: a comment, progress, or the correction of what stands written; whoever is
// mentioned is told.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentRelease } from '../../../api/generated/client';
import { wordsOfField } from '../../../api/problem';
import { Field } from '../../../parts/form/Field';
import { TextLine } from '../../../parts/form/TextLine';
import { useDraft } from '../../../parts/form/useDraft';
import { useAct } from '../../../parts/read';
import { asList } from '../../../parts/record/schema';
import { ThingControl } from '../../../parts/record/ThingControl';
import type { View } from '../../../parts/release/view';
import { follows } from '../useRelease';
import { BesideForm } from '../../../parts/beside/BesideForm';
import { fieldsOf } from './offered';

export const commentKinds = ['comment', 'progress', 'correction', 'deviation'] as const;
type Kind = (typeof commentKinds)[number];

const nothing = { text: '', kind: 'comment' as Kind, mentions: [] as string[] };

export function CommentForm({ view }: { view: View }) {
  const { t } = useTranslation();
  const release = view.release.id ?? '';
  const [start] = useState(nothing);
  const { value, change, clear, draft } = useDraft(`comment.${release}`, start);
  const act = useAct(
    () => commentRelease({ path: { release }, body: value }),
    follows(release),
    () => clear(start),
  );
  const people = fieldsOf('mentions', value.mentions.length);
  const set = (next: Partial<typeof nothing>) => change((before) => ({ ...before, ...next }));
  return (
    <section className="panel not-on-paper" aria-label={t('beside.comment.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('beside.comment.title')}</h2>
      </div>
      <div className="panel-body">
        <BesideForm
          act={t(`beside.comment.act.${value.kind}`)}
          draft={draft}
          drop={() => clear(start)}
          problem={act.problem}
          fields={['text', 'kind', ...people]}
          isBusy={act.isBusy}
          send={() => act.run(undefined)}
        >
          <TextLine
            label={t('beside.comment.text')}
            name="text"
            rows={2}
            value={value.text}
            change={(text) => set({ text })}
            problem={act.problem}
          />
          <div className="beside-pair">
            <Field
              label={t('beside.comment.kind')}
              help={t(`beside.comment.help.${value.kind}`)}
              wrong={wordsOfField(act.problem, 'kind')}
            >
              {(control) => (
                <select
                  {...control}
                  className="choice"
                  value={value.kind}
                  onChange={(event) => set({ kind: event.target.value as Kind })}
                >
                  {commentKinds.map((each) => (
                    <option key={each} value={each}>
                      {t(`beside.comment.kinds.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field
              label={t('beside.comment.mentions')}
              help={t('beside.comment.mentions_help')}
              wrong={people.flatMap((each) => wordsOfField(act.problem, each))}
            >
              {(control) => (
                <ThingControl
                  id={control.id}
                  kind="person"
                  several
                  value={value.mentions}
                  onChange={(to) => set({ mentions: asList(to) as string[] })}
                />
              )}
            </Field>
          </div>
        </BesideForm>
      </div>
    </section>
  );
}
