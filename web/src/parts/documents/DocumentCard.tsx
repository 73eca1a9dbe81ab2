// One document of a release: whether it is there, who owes it, its versions, a place to drop one.
import { useTranslation } from 'react-i18next';
import { markNotApplicable } from '../../api/generated/client';
import { useSaid } from '../../text/words';
import { ActButton } from '../act/ActButton';
import { useReadAnew } from '../read';
import { StateWord } from '../state/StateChip';
import { UploadArea } from '../upload/UploadArea';
import './documents.css';
import { addressOf, toneOf, type DocumentLine } from './useDocuments';
import { Versions } from './Versions';

interface Shown {
  release: string;
  line: DocumentLine;
}

type State = 'absent' | 'given' | 'not_applicable';
type Kind = 'pdf' | 'image' | 'text' | 'markup' | 'office' | 'archive';

export function DocumentCard({ release, line }: Shown) {
  const { t } = useTranslation();
  const said = useSaid();
  const readAnew = useReadAnew();
  const touches = [`release:${release}`, 'tasks'];
  const state = line.state as State;
  const may = (act: string) => line.actions.includes(act);
  const template = `/api/v1/releases/${release}/documents/${line.document}/template`;
  return (
    <section className="panel document-card">
      <div className="panel-head">
        <h3 className="panel-title">{said(line.name)}</h3>
        {line.document && (
          <StateWord tone={toneOf(line)}>{t(`documents.state.${state}`)}</StateWord>
        )}
      </div>
      <div className="panel-body">
        {line.document && <Asked line={line} />}
        {line.reason && <p className="document-reason">{line.reason}</p>}
        {line.files.length > 0 && <Versions line={line} />}
        <div className="document-foot">
          {may('give_document') && (
            <UploadArea
              id={`give-${line.document || line.id}`}
              value={null}
              change={(sent) => sent && readAnew(touches)}
              address={(file) => addressOf(release, file, line)}
              words={t(line.files.length > 0 ? 'documents.next' : 'documents.give')}
            />
          )}
          {line.has_template && (
            <a className="button" href={template} download>
              {t('documents.template')}
            </a>
          )}
          {may('mark_not_applicable') && state !== 'not_applicable' && (
            <ActButton
              label={t('documents.not_applicable')}
              thing={said(line.name)}
              consequence={t('documents.not_applicable_follows')}
              reasonFor={`mark_not_applicable.${release}.${line.document}`}
              run={(reason) =>
                markNotApplicable({
                  path: { release, document: line.document },
                  body: { reason },
                })
              }
              touches={touches}
            />
          )}
        </div>
      </div>
    </section>
  );
}

function Asked({ line }: { line: DocumentLine }) {
  const { t } = useTranslation();
  const said = useSaid();
  const kinds = line.kinds.map((each) => t(`documents.kind.${each as Kind}`)).join(' · ');
  return (
    <p className="plain-note">
      {line.asked_by.map((each) => (
        <span key={each.step} className="document-asked">
          {each.code}{' '}
          {each.role.en === each.step
            ? t('documents.owed_then')
            : t('documents.owed_by', { role: said(each.role) })}
          {each.optional && ` · ${t('documents.optional')}`}
          {each.may_be_na && ` · ${t('documents.or_reason')}`}
        </span>
      ))}
      {kinds && <span className="document-asked">{t('documents.kinds', { kinds })}</span>}
    </p>
  );
}
