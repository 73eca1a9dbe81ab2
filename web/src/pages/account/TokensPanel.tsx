// My API tokens; a fresh one is shown once.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMyTokens, revokeToken } from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateWord } from '../../parts/state/StateChip';
import { useTimes } from '../../parts/time/useTimes';
import { Waiting } from '../../parts/Waiting';
import { CreateToken } from './CreateToken';

export function TokensPanel() {
  const { t } = useTranslation();
  const times = useTimes();
  const [creates, setCreates] = useState(false);
  const read = useRead(['my tokens'], listMyTokens, ['api_tokens']);
  const tokens = read.data?.items;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('account.tokens.title')}</h2>
        <Button onClick={() => setCreates(true)}>{t('account.tokens.create')}</Button>
      </div>
      <div className="panel-body">
        <p className="field-help">{t('account.tokens.hint')}</p>
        {read.problem && <ProblemNotice problem={read.problem} retry={read.refetch} />}
        {!tokens && !read.problem && <Waiting />}
        {tokens?.length === 0 && <p>{t('account.tokens.none')}</p>}
        <ul className="lines">
          {tokens?.map(({ id, name, good, expires_at, scopes }) => (
            <li key={id}>
              <span className="line-name">
                <bdi>{name}</bdi>
              </span>
              <span className="line-more">
                {scopes.map((each) => t(`permission.${each}`)).join(t('task.and'))}
                {' · '}
                {t('account.tokens.until', { time: times.at(expires_at) })}
              </span>
              {!good && <StateWord tone="wait">{t('account.tokens.over')}</StateWord>}
              {good && (
                <ActButton
                  small
                  label={t('account.tokens.revoke')}
                  thing={name}
                  consequence={t('account.tokens.revoke_follows')}
                  run={() => revokeToken({ path: { token: id ?? '' }, body: {} })}
                  touches={['api_tokens']}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      {creates && <CreateToken close={() => setCreates(false)} />}
    </section>
  );
}
