// Who countersigns: the panels of the matrix, one more or one less without knowing its files.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../parts/dialog/DialogForm';
import { Field } from '../../parts/form/Field';
import { useDraftedAct } from '../../parts/form/useDraftedAct';
import { offered } from './properties';
import {
  signersOf,
  withoutSigner,
  withSigner,
  type Changes,
  type Signer,
  type Texts,
} from './revise';

interface Shown {
  version: string;
  texts: Texts;
  change?: ((changes: Changes) => void) | undefined;
}

const plainId = /^[a-z][a-z0-9_]*$/;

const nobody = { step: '', role: '', zh: '', en: '' };

function AddDialog({
  version,
  texts,
  like,
  add,
  close,
}: {
  version: string;
  texts: Texts;
  like: Signer;
  add: (changes: Changes) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const form = useDraftedAct(
    `pack.signer.${version}.${like.panel}`,
    nobody,
    async (typed) => add(withSigner(texts, like, typed)),
    [],
    close,
  );
  const wish = form.value;
  const [isTried, setTried] = useState(false);
  const known = offered(texts['pack.toml'] ?? '').groups ?? [];
  const isNew = !known.includes(wish.role);
  const taken = signersOf(texts).some((each) => each.step === wish.step);
  const wrong = {
    step: !plainId.test(wish.step) || taken,
    role: !plainId.test(wish.role),
    zh: isNew && wish.zh.trim() === '',
    en: isNew && wish.en.trim() === '',
  };
  const send = () => {
    setTried(true);
    if (!Object.values(wrong).some(Boolean)) form.send();
  };
  const text = (key: keyof typeof wish) => (
    <Field
      label={t(`processes.signers.${key}`)}
      help={t(`processes.signers.${key}_help`)}
      wrong={isTried && wrong[key] ? [t(`processes.signers.${key}_wrong`)] : []}
    >
      {(control) => (
        <Input
          {...control}
          list={key === 'role' ? `${control.id}-roles` : undefined}
          value={wish[key]}
          onChange={(event) => form.set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <DialogForm
      title={t('processes.signers.add')}
      form={form}
      fields={[]}
      close={close}
      send={send}
    >
      <p>{t('processes.signers.like', { step: like.step })}</p>
      {text('step')}
      {text('role')}
      {isNew && text('zh')}
      {isNew && text('en')}
    </DialogForm>
  );
}

export function SignersPanel({ version, texts, change }: Shown) {
  const { t } = useTranslation();
  const [like, setLike] = useState<Signer | null>(null);
  const signers = signersOf(texts);
  const panels = [...new Set(signers.map((each) => each.panel))];
  return (
    <div className="panels">
      {panels.map((panel) => {
        const mine = signers.filter((each) => each.panel === panel);
        const last = mine.at(-1);
        return (
          <section key={panel} className="panel">
            <div className="panel-head">
              <h2 className="panel-title">
                <bdi className="mono">{panel}</bdi>{' '}
                {t('processes.signers.count', { count: mine.length })}
              </h2>
              {change && last && (
                <Button size="small" onClick={() => setLike(last)}>
                  {t('processes.signers.add')}…
                </Button>
              )}
            </div>
            <ul className="panel-body signatures">
              {mine.map((each) => (
                <li key={each.rule}>
                  <bdi className="mono">{each.step}</bdi>
                  <bdi>{each.role}</bdi>
                  {change && (
                    <Button
                      size="small"
                      aria-label={`${t('processes.remove')} ${each.step}`}
                      onClick={() => change(withoutSigner(texts, each, signers))}
                    >
                      ×
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {like && change && (
        <AddDialog
          version={version}
          texts={texts}
          like={like}
          add={change}
          close={() => setLike(null)}
        />
      )}
    </div>
  );
}
