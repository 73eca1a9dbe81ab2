// One improvement: what it is about, who has confirmed it, who carries it out, what came of it.
import { useTranslation } from 'react-i18next';
import {
  beginImprovement,
  confirmImprovement,
  readImprovement,
  refuseImprovement,
  type ReadImprovementAnswer,
} from '../../api/generated/client';
import { ActButton } from '../../parts/act/ActButton';
import { Link } from '../../parts/address/Link';
import { PageHead } from '../../parts/page/PageHead';
import '../../parts/duties/duties.css';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useRead } from '../../parts/read';
import { StateChip } from '../../parts/state/StateChip';
import { Due } from '../../parts/time/Due';
import { Time } from '../../parts/time/Time';
import { Waiting } from '../../parts/Waiting';
import { useSaid } from '../../text/words';
import { ActPanel } from '../../parts/beside/ActPanel';
import { AssignForm, MeasureForm, ReportForm } from './ImprovementForms';
import './improvement.css';
import { tones } from './words';

type Shown = ReadImprovementAnswer;
const touches = ['improvements'];

function Origin({ page }: { page: Shown }) {
  const { t } = useTranslation();
  const { source } = page;
  if (source.review) {
    return (
      <>
        <Link to={`/reviews/${source.review}`}>{page.source_title}</Link>
        {page.source_item && <q className="improvement-quote">{page.source_item}</q>}
      </>
    );
  }
  if (!source.evaluation) return <>{t('improvement.of_its_own')}</>;
  return (
    <Link to={`/evaluations/${source.evaluation}`}>
      {t('improvement.from_evaluation', { period: page.source_title })}
    </Link>
  );
}

function About({ page }: { page: Shown }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { line } = page;
  return (
    <section className="panel" aria-label={t('improvement.about')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.about')}</h2>
      </div>
      <dl className="facts panel-body">
        <dt>{t('improvement.field.kind')}</dt>
        <dd>{t(`improvement.kind.${line.kind}`)}</dd>
        <dt>{t('improvement.by')}</dt>
        <dd>
          {line.by ? said(line.by.name) : '—'} · <Time at={line.at} full />
        </dd>
        <dt>{t('improvement.origin')}</dt>
        <dd>
          <Origin page={page} />
        </dd>
        <dt>{t('improvement.column.in_charge')}</dt>
        <dd>{line.in_charge.map((each) => said(each.name)).join('、') || '—'}</dd>
        <dt>{t('improvement.field.text')}</dt>
        <dd className="beside-text">{page.text}</dd>
        {page.analysis && <dt>{t('improvement.field.analysis')}</dt>}
        {page.analysis && <dd className="beside-text">{page.analysis}</dd>}
        {page.versions.length > 0 && <dt>{t('improvement.versions')}</dt>}
        {page.versions.map((each) => (
          <dd key={each.version}>
            <Link to={`/process-versions/${each.version}`}>{each.number}</Link>
          </dd>
        ))}
      </dl>
    </section>
  );
}

function Measure({ page, id }: { page: Shown; id: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { line } = page;
  return (
    <ActPanel
      title={t('improvement.column.measure')}
      act={t('improvement.put_measure')}
      isOffered={page.actions.includes('put_measure')}
      form={(close) => <MeasureForm id={id} line={line} close={close} />}
    >
      {line.measure ? (
        <dl className="facts">
          <dt>{t('improvement.column.measure')}</dt>
          <dd className="beside-text">{line.measure}</dd>
          <dt>{t('improvement.column.person')}</dt>
          <dd>{line.person ? said(line.person.name) : '—'}</dd>
          <dt>{t('improvement.column.due')}</dt>
          <dd>
            {!line.due ? '—' : page.done_at ? <Time at={line.due} full /> : <Due at={line.due} />}
          </dd>
        </dl>
      ) : (
        <p className="plain-note">{t('improvement.no_measure')}</p>
      )}
    </ActPanel>
  );
}

function Decision({ page, id }: { page: Shown; id: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const may = (act: string) => page.actions.includes(act);
  return (
    <section className="panel" aria-label={t('improvement.decision')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('improvement.decision')}</h2>
        <span className="improvement-acts not-on-paper">
          {may('refuse_improvement') && (
            <ActButton
              label={t('improvement.refuse')}
              thing={`${page.line.number} ${page.line.title}`}
              reasonFor={`refuse_improvement.${id}`}
              run={(reason) => refuseImprovement({ path: { improvement: id }, body: { reason } })}
              touches={touches}
            />
          )}
          {may('confirm_improvement') && (
            <ActButton
              primary
              label={t('improvement.confirm')}
              run={() => confirmImprovement({ path: { improvement: id }, body: {} })}
              touches={touches}
            />
          )}
        </span>
      </div>
      <ul className="plain-list panel-body">
        {page.confirmations.map((each) => (
          <li key={each.at} className="plain-row duty">
            <strong>{each.person ? said(each.person.name) : '—'}</strong>
            <span>{each.sides.map((side) => t(`improvement.side.${side}`)).join('、')}</span>
            <Time at={each.at} full />
          </li>
        ))}
        {page.refused_because && (
          <li className="plain-row">
            {t('improvement.refused_because', { because: page.refused_because })}
          </li>
        )}
        {!page.decided && !page.refused_because && (
          <li className="plain-note">{t('improvement.needs_both')}</li>
        )}
      </ul>
    </section>
  );
}

function CarryingOut({ page, id }: { page: Shown; id: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { line } = page;
  const may = (act: string) => page.actions.includes(act);
  return (
    <>
      <ActPanel
        title={t('improvement.carrying_out')}
        act={t('improvement.assign')}
        isOffered={may('assign_improvement')}
        form={(close) => <AssignForm id={id} page={page} close={close} />}
      >
        <p>
          {line.unit
            ? t('improvement.assigned_to', { unit: said(line.unit.name) })
            : t('improvement.not_assigned')}
        </p>
        {may('begin_improvement') && (
          <ActButton
            label={t('improvement.begin')}
            run={() => beginImprovement({ path: { improvement: id }, body: {} })}
            touches={touches}
          />
        )}
      </ActPanel>
      <ActPanel
        title={t('improvement.result')}
        act={t('improvement.report')}
        isOffered={may('report_improvement')}
        form={(close) => <ReportForm id={id} close={close} />}
      >
        {page.done_at ? (
          <>
            <p className="beside-text">{page.result}</p>
            <p className="plain-note">
              {page.done_by ? said(page.done_by.name) : '—'} · <Time at={page.done_at} full />
            </p>
          </>
        ) : (
          <p className="plain-note">{t('improvement.not_done')}</p>
        )}
      </ActPanel>
    </>
  );
}

export function OneImprovementPage({ improvement }: { improvement: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const read = useRead(
    ['improvement', improvement],
    () => readImprovement({ path: { improvement } }),
    [`improvements:${improvement}`, 'improvements', 'pack_versions'],
  );
  if (read.problem && !read.data) {
    return <ProblemNotice problem={read.problem} retry={read.refetch} />;
  }
  if (!read.data) return <Waiting />;
  const page = read.data;
  const { line } = page;
  return (
    <>
      <PageHead
        title={line.title}
        number={line.number}
        way={[
          { to: `/improvement?pack=${line.pack}`, label: t('nav.improvement') },
          { to: `/processes/${line.pack}`, label: said(line.pack_name) },
        ]}
      >
        <StateChip tone={tones[line.state]}>{t(`improvement.state.${line.state}`)}</StateChip>
        {line.overdue && <StateChip tone="fail">{t('improvement.overdue')}</StateChip>}
      </PageHead>
      <About page={page} />
      <Measure page={page} id={improvement} />
      <Decision page={page} id={improvement} />
      {page.decided && <CarryingOut page={page} id={improvement} />}
    </>
  );
}
