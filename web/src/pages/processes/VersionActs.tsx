// What may be done with a version now: proposed, signed, given back, given up, taken out as a zip.
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
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
import { Dialog } from '../../parts/dialog/Dialog';
import { Field } from '../../parts/form/Field';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useAct } from '../../parts/read';
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
  const [note, setNote] = useState('');
  const [effective, setEffective] = useState('');
  const act = useAct(proposePackVersion, touches, close);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const from = effective ? { effective: effective } : {};
    act.run({ path: { version: line.version.id ?? '' }, body: { note: note.trim(), ...from } });
  };
  return (
    <Dialog title={t('processes.act.propose')} close={close}>
      <form onSubmit={send} noValidate>
        <p>{t('processes.propose_follows')}</p>
        <Field
          label={t('processes.note')}
          help={t('processes.note_help')}
          wrong={wordsOfField(act.problem, 'note')}
        >
          {(control) => (
            <textarea
              {...control}
              className="text-area"
              autoFocus
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('processes.effective')}
          help={t('processes.effective_help')}
          wrong={wordsOfField(act.problem, 'effective')}
        >
          {(control) => (
            <MomentControl
              {...control}
              value={effective}
              onChange={(at) => setEffective(asText(at))}
            />
          )}
        </Field>
        {act.problem && <ProblemNotice problem={act.problem} fields={['note', 'effective']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('processes.act.propose')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function SignDialog({ line, touches, close }: Asked) {
  const { t } = useTranslation();
  const { version } = line;
  const [opinion, setOpinion] = useState('');
  const [password, setPassword] = useState('');
  const sign = async () => {
    await prove({ password });
    return signPackVersion({
      path: { version: version.id ?? '' },
      body: { digest: version.digest, opinion },
    });
  };
  const act = useAct(sign, [...touches, 'session'], close);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.run(undefined);
  };
  return (
    <Dialog title={t('processes.act.sign')} close={close}>
      <form onSubmit={send} noValidate>
        <p>{t('processes.sign_means', { number: version.number })}</p>
        <p className="mono version-digest">{version.digest}</p>
        <Field label={t('processes.opinion')}>
          {(control) => (
            <textarea
              {...control}
              className="text-area"
              value={opinion}
              onChange={(event) => setOpinion(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('processes.password')}
          help={t('processes.password_help')}
          wrong={wordsOfField(act.problem, 'password')}
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
        {act.problem && <ProblemNotice problem={act.problem} fields={['password']} />}
        <div className="dialog-acts">
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={act.isBusy}>
            {t('processes.act.sign')}
          </Button>
        </div>
      </form>
    </Dialog>
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
          needsReason
          run={(reason) => discardPackDraft({ path, body: { reason } })}
          touches={touches}
        />
      )}
      {actions.includes('return_pack_version') && (
        <ActButton
          label={t('processes.act.return')}
          thing={thing}
          consequence={t('processes.return_follows')}
          needsReason
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
