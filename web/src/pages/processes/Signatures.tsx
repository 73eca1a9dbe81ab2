// Who signs this version, and who has.
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../parts/people/PersonName';
import { StateWord } from '../../parts/state/StateChip';
import { Time } from '../../parts/time/Time';
import type { VersionLine } from './versions';

export function Signatures({ line }: { line: VersionLine }) {
  const { t } = useTranslation();
  const { version } = line;
  if (version.signers.length === 0 || !version.proposed_by) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{t('processes.signatures')}</h2>
        <bdi>{version.note}</bdi>
      </div>
      <ul className="panel-body signatures">
        {version.signers.map((role) => {
          const given = version.signatures.find((each) => each.role === role);
          return (
            <li key={role}>
              <bdi className="mono">{role}</bdi>
              {given ? (
                <>
                  <StateWord tone="done">{t('processes.signed')}</StateWord>
                  <PersonName id={given.by} /> <Time at={given.at} full />
                  <bdi>{given.opinion}</bdi>
                </>
              ) : (
                <StateWord tone="need">{t('processes.unsigned')}</StateWord>
              )}
            </li>
          );
        })}
      </ul>
      <p className="panel-body mono version-digest">{version.digest}</p>
    </section>
  );
}
