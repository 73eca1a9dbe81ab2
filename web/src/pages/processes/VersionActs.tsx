// What may be done with a version now: proposed, signed, given back, given up, taken out as a zip.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  discardPackDraft,
  proposePackVersion,
  readPackFiles,
  returnPackVersion,
  signPackVersion,
} from '../../api/generated/client';
import { wordsOfField } from '../../api/problem';
import { prove } from '../../api/session';
import { ActButton } from '../../parts/act/ActButton';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { MomentControl } from '../../parts/record/MomentControl';
import { asText } from '../../parts/record/schema';
import { useSaid } from '../../text/words';
import { archiveOf, save, type VersionLine } from './versions';

interface Asked {
  line: VersionLine;
  touches: string[];
  close: () => void;
}

function ProposeDialog({ line, touches, close }: Asked) {
  const { t } = useTranslation();
  const version = line.version.id ?? '';
  const form = useDraftedAct(
    `propose_pack_version.${version}`,
    { note: '', effective: '' },
    ({ note, effective }) =>
      proposePackVersion({
        path: { version },
        body: { note: note.trim(), ...(effective && { effective }) },
      }),
    touches,
    close,
  );
  return (
    <DialogForm
      title={t('processes.act.propose')}
      form={form}
      fields={['note', 'effective']}
      close={close}
    >
      <p>{t('processes.propose_follows')}</p>
      <Field
        label={t('processes.note')}
        help={t('processes.note_help')}
        wrong={wordsOfField(form.problem, 'note')}
      >
        {(control) => (
          <textarea
            {...control}
            className="text-area"
            autoFocus
            value={form.value.note}
            onChange={(event) => form.set({ note: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('processes.effective')}
        help={t('processes.effective_help')}
        wrong={wordsOfField(form.problem, 'effective')}
      >
        {(control) => (
          <MomentControl
            {...control}
            value={form.value.effective}
            onChange={(at) => form.set({ effective: asText(at) })}
          />
        )}
      </Field>
    </DialogForm>
  );
}

function SignDialog({ line, touches, close }: Asked) {
  const { t } = useTranslation();
  const { version } = line;
  const [password, setPassword] = useState(''); // never kept
  const form = useDraftedAct(
    `sign_pack_version.${version.id}`,
    { opinion: '' },
    async ({ opinion }) => {
      await prove({ password });
      return signPackVersion({
        path: { version: version.id ?? '' },
        body: { digest: version.digest, opinion },
      });
    },
    [...touches, 'session'],
    close,
  );
  return (
    <DialogForm title={t('processes.act.sign')} form={form} fields={['password']} close={close}>
      <p>{t('processes.sign_means', { number: version.number })}</p>
      <p className="mono version-digest">{version.digest}</p>
      <Field label={t('processes.opinion')}>
        {(control) => (
          <textarea
            {...control}
            className="text-area"
            value={form.value.opinion}
            onChange={(event) => form.set({ opinion: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('processes.password')}
        help={t('processes.password_help')}
        wrong={wordsOfField(form.problem, 'password')}
      >
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
    </DialogForm>
  );
}

export function VersionActs({ line }: { line: VersionLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [asks, setAsks] = useState<'propose' | 'sign' | null>(null);
  const { version, actions } = line;
  const touches = [`pack_versions:${version.id}`, 'pack_versions'];
  const path = { version: version.id ?? '' };
  const thing = `${said(version.name)} ${version.number}`;
  const close = () => setAsks(null);
  return (
    <>
      <ActButton
        label={t('processes.export')}
        run={async () => {
          // As the server keeps it now, what was just typed included.
          const { items } = await readPackFiles({ path, query: {} });
          save(`${version.pack}-${version.number}.zip`, archiveOf(items));
        }}
      />
      {actions.includes('discard_pack_draft') && (
        <ActButton
          label={t('processes.act.discard')}
          thing={thing}
          consequence={t('processes.discard_follows')}
          reasonFor={`discard_pack_draft.${version.id}`}
          run={(reason) => discardPackDraft({ path, body: { reason } })}
          touches={touches}
        />
      )}
      {actions.includes('return_pack_version') && (
        <ActButton
          label={t('processes.act.return')}
          thing={thing}
          consequence={t('processes.return_follows')}
          reasonFor={`return_pack_version.${version.id}`}
          run={(reason) => returnPackVersion({ path, body: { reason } })}
          touches={touches}
        />
      )}
      {actions.includes('propose_pack_version') && (
        <Button type="primary" onClick={() => setAsks('propose')}>
          {t('processes.act.propose')}…
        </Button>
      )}
      {actions.includes('sign_pack_version') && (
        <Button type="primary" onClick={() => setAsks('sign')}>
          {t('processes.act.sign')}…
        </Button>
      )}
      {asks === 'propose' && <ProposeDialog line={line} touches={touches} close={close} />}
      {asks === 'sign' && <SignDialog line={line} touches={touches} close={close} />}
    </>
  );
}
